package sluice.results.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.commons.rng.simple.RandomSource;

/// What the user asked for.
///
/// @param only parts of table or benchmark names; empty means all
/// @param impls subjects, such as servers and codecs; empty means all
/// @param cores core counts; empty means all that the effort calls for
/// @param out the directory of the results
/// @param seed what the order of the cells follows from
/// @param resume whether to go on with the run in `out`
public record Settings(
    Effort effort,
    List<String> only,
    List<String> impls,
    List<Integer> cores,
    Path out,
    long seed,
    boolean resume) {
  public static final Path DEFAULT_OUT = Path.of("results", "latest");

  public Settings {
    only = List.copyOf(only);
    impls = List.copyOf(impls);
    cores = List.copyOf(cores);
  }

  /// Reads settings from their names (`effort`, `only`, `impl`, `cores`, `out`, `seed`, `resume`).
  /// A missing or blank one has its default: `quick`, all, all, all, [#DEFAULT_OUT], a random seed
  /// or that of the run to resume, `false`.
  ///
  /// @throws MisuseException if a value is not understood, or there is no run to resume
  public static Settings parse(Map<String, String> values) {
    String effort = values.getOrDefault("effort", "").strip();
    String outName = values.getOrDefault("out", "").strip();
    Path out = outName.isEmpty() ? DEFAULT_OUT : path(outName);
    String seed = values.getOrDefault("seed", "").strip();
    boolean resume = Boolean.parseBoolean(values.getOrDefault("resume", "").strip());
    return new Settings(
        effort.isEmpty() ? Effort.QUICK : Effort.named(effort),
        list(values.get("only")),
        list(values.get("impl")),
        list(values.get("cores")).stream().map(Settings::coreCount).toList(),
        out,
        resume && seed.isEmpty() ? Resumption.of(out).before().seed() : seed(seed),
        resume);
  }

  /// What these settings ask a run to be, by name, as [#parse] reads it; whether it is resumed is
  /// no part of that.
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("effort", effort.toString());
    map.put("only", String.join(",", only));
    map.put("impl", String.join(",", impls));
    map.put("cores", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
    map.put("out", out.toString());
    map.put("seed", Long.toString(seed));
    return map;
  }

  private static List<String> list(String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",", -1))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
  }

  private static int coreCount(String value) {
    return integer(value).stream()
        .filter(count -> count >= 1 && count <= Integer.MAX_VALUE)
        .mapToInt(Math::toIntExact)
        .findFirst()
        .orElseThrow(
            () ->
                new MisuseException(
                    "cores: expected numbers from 1, such as 1,2,4; got '" + value + "'"));
  }

  private static long seed(String value) {
    return value.isEmpty()
        ? RandomSource.createLong()
        : integer(value)
            .orElseThrow(
                () -> new MisuseException("seed: expected a whole number, got '" + value + "'"));
  }

  private static OptionalLong integer(String value) {
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new MisuseException("out: expected a directory, got '" + value + "'");
    }
  }
}
