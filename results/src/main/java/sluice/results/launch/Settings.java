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
/// @param rounds forks of each cell
/// @param out the directory of the results
/// @param seed what the order of the cells follows from
/// @param pairs of one thing to measure of each table in place of its cells; 0 for an ordinary run
public record Settings(
    Effort effort,
    List<String> only,
    List<String> impls,
    List<Integer> cores,
    int rounds,
    Path out,
    long seed,
    int pairs) {
  public static final Path DEFAULT_OUT = Path.of("results", "latest");

  public Settings {
    only = List.copyOf(only);
    impls = List.copyOf(impls);
    cores = List.copyOf(cores);
  }

  /// Reads settings from their names (`effort`, `only`, `impl`, `cores`, `rounds`, `out`, `seed`).
  /// A missing or blank one has its default: `quick`, all, all, all, the effort's, [#DEFAULT_OUT],
  /// a random seed.
  ///
  /// @throws MisuseException if a value is not understood
  public static Settings parse(Map<String, String> values) {
    String name = values.getOrDefault("effort", "").strip();
    Effort effort = name.isEmpty() ? Effort.QUICK : Effort.named(name);
    String rounds = values.getOrDefault("rounds", "").strip();
    String out = values.getOrDefault("out", "").strip();
    return new Settings(
        effort,
        list(values.get("only")),
        list(values.get("impl")),
        list(values.get("cores")).stream().map(Settings::coreCount).toList(),
        rounds.isEmpty() ? effort.rounds() : count(rounds, "rounds: expected a number from 1"),
        out.isEmpty() ? DEFAULT_OUT : path(out),
        seed(values.getOrDefault("seed", "").strip()),
        0);
  }

  /// These settings for a run that compares things with themselves.
  ///
  /// @param count how many pairs of each
  /// @throws MisuseException if those are too few to judge one by another
  public Settings inPairs(int count) {
    if (count < 2) {
      throw new MisuseException("comparisons: expected 2 or more, got " + count);
    }
    return new Settings(effort, only, impls, cores, rounds, out, seed, count);
  }

  /// These settings by name, as [#parse] reads them.
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("effort", effort.toString());
    map.put("only", String.join(",", only));
    map.put("impl", String.join(",", impls));
    map.put("cores", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
    map.put("rounds", String.valueOf(rounds));
    map.put("out", out.toString());
    map.put("seed", Long.toString(seed));
    if (pairs > 0) {
      map.put("pairs", Integer.toString(pairs));
    }
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
    return count(value, "cores: expected numbers from 1, such as 1,2,4");
  }

  private static int count(String value, String expected) {
    return integer(value).stream()
        .filter(count -> count >= 1 && count <= Integer.MAX_VALUE)
        .mapToInt(Math::toIntExact)
        .findFirst()
        .orElseThrow(() -> new MisuseException("%s; got '%s'".formatted(expected, value)));
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
