package sluice.results.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
/// @param impls subjects, such as servers and codecs, perhaps with options; empty means all
/// @param cores core counts; empty means all that the effort calls for
/// @param rounds forks of each cell
/// @param ends where server and load are to run
/// @param profiles what to take of both processes besides; empty: nothing, which alone gives
///   figures to compare
/// @param out the directory of the results
/// @param seed what the order of the cells follows from
/// @param pairs of one thing to measure of each table in place of its cells; 0 for an ordinary run
/// @param resume whether to go on with the run in `out`
public record Settings(
    Effort effort,
    List<String> only,
    List<String> impls,
    List<Integer> cores,
    int rounds,
    Ends ends,
    List<Profile> profiles,
    Path out,
    long seed,
    int pairs,
    boolean resume) {
  public static final Path DEFAULT_OUT = Path.of("results", "latest");

  public Settings {
    only = List.copyOf(only);
    impls = List.copyOf(impls);
    cores = List.copyOf(cores);
    profiles = List.copyOf(profiles);
  }

  /// Reads settings from their names (`effort`, `only`, `impl`, `cores`, `rounds`, `server-cores`,
  /// `load-cores`, `server-host`, `profile`, `out`, `seed`, `resume`). A missing or blank one has
  /// its default: `quick`, all, all, all, the effort's, what the suite decides, this host, no
  /// profile, [#DEFAULT_OUT], a random seed or that of the run to resume, `false`.
  ///
  /// @throws MisuseException if a value is not understood, or there is no run to resume
  public static Settings parse(Map<String, String> values) {
    String name = text(values, "effort");
    Effort effort = name.isEmpty() ? Effort.QUICK : Effort.named(name);
    String rounds = text(values, "rounds");
    String outName = text(values, "out");
    Path out = outName.isEmpty() ? DEFAULT_OUT : path(outName);
    String seed = text(values, "seed");
    boolean resume = Boolean.parseBoolean(text(values, "resume"));
    return new Settings(
        effort,
        list(values.get("only")),
        subjects(list(values.get("impl"))),
        list(values.get("cores")).stream().map(Settings::coreCount).toList(),
        rounds.isEmpty() ? effort.rounds() : count(rounds, "rounds: expected a number from 1"),
        Ends.parse(
            text(values, Ends.SERVER_CORES),
            text(values, Ends.LOAD_CORES),
            text(values, Ends.SERVER_HOST)),
        list(values.get("profile")).stream().map(Profile::named).distinct().toList(),
        out,
        resume && seed.isEmpty() ? Resumption.of(out).before().seed() : seed(seed),
        0,
        resume);
  }

  private static String text(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }

  /// These settings for a run that compares things with themselves.
  ///
  /// @param count how many pairs of each
  /// @throws MisuseException if those are too few to judge one by another
  public Settings inPairs(int count) {
    if (count < 2) {
      throw new MisuseException("comparisons: expected 2 or more, got " + count);
    }
    return new Settings(
        effort, only, impls, cores, rounds, ends, profiles, out, seed, count, resume);
  }

  /// What these settings ask a run to be, by name, as [#parse] reads it; whether it is resumed is
  /// no part of that.
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("effort", effort.toString());
    map.put("only", String.join(",", only));
    map.put("impl", String.join(",", impls));
    map.put("cores", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
    map.put("rounds", String.valueOf(rounds));
    map.put(Ends.SERVER_CORES, Affinity.ranges(ends.serverCores()));
    map.put(Ends.LOAD_CORES, Affinity.ranges(ends.loadCores()));
    map.put(Ends.SERVER_HOST, ends.serverHost().map(HostPort::toString).orElse(""));
    map.put("profile", profiles.stream().map(Profile::toString).collect(Collectors.joining(",")));
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

  /// What follows a comma may be a subject, or another option of the one before:
  /// `mlfq:levels=2,quantum=5/10,rr` are two.
  private static List<String> subjects(List<String> parts) {
    List<String> subjects = new ArrayList<>();
    for (String part : parts) {
      boolean option = part.contains("=") && !part.contains(":");
      if (option && !subjects.isEmpty()) {
        subjects.add(subjects.removeLast() + "," + part);
      } else {
        subjects.add(part);
      }
    }
    return subjects;
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
