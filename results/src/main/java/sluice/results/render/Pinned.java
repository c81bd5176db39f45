package sluice.results.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Granted;
import sluice.results.record.Run;

/// What a run tells of the processors its processes were pinned to.
final class Pinned {
  private Pinned() {}

  /// That the kernel granted what was asked for, in one line; empty where it did not in some fork,
  /// or where no fork tells.
  static String fact(Run run) {
    long forks =
        run.cells().stream()
            .flatMap(result -> result.forks().stream())
            .filter(Granted::told)
            .count();
    return forks == 0 || !deviations(run).isEmpty()
        ? ""
        : "server and load, with their JIT and GC threads, had the processors asked for, as the"
            + " kernel tells of each of %d forks".formatted(forks);
  }

  /// Where the kernel granted others, one line for each cell and way.
  static List<String> deviations(Run run) {
    return run.cells().stream().flatMap(result -> deviations(result).stream()).toList();
  }

  private static List<String> deviations(CellResult result) {
    Map<String, Integer> forks = new TreeMap<>();
    for (Fork fork : result.forks()) {
      Granted.deviations(fork).forEach(deviation -> forks.merge(deviation, 1, Integer::sum));
    }
    return forks.entrySet().stream()
        .map(
            entry ->
                "%s: %s, in %d of %d forks"
                    .formatted(
                        result.cell().id(),
                        entry.getKey(),
                        entry.getValue(),
                        result.forks().size()))
        .toList();
  }
}
