package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.RunFile;

/// Makes sure that a run goes on as it began: forks of different experiments must not become one
/// sample.
///
/// @param before the run as its last session left it
record Resumption(Run before) {
  /// Reads the run to go on with.
  ///
  /// @throws MisuseException if there is none, or it is complete
  static Resumption of(Path directory) {
    Run run;
    try {
      run = RunFile.read(directory);
    } catch (IOException e) {
      throw new MisuseException("resume: " + e.getMessage());
    }
    if (run.status() == Completion.COMPLETE) {
      throw new MisuseException("resume: the run in " + directory + " is complete");
    }
    return new Resumption(run);
  }

  /// @param settings what decides on the forks now, by name; other settings do not matter
  /// @throws MisuseException naming what differs
  void checkSettings(Map<String, String> settings, List<Cell> cells) {
    List<String> changes = changes(settings.keySet(), before.settings(), settings);
    List<Cell> recorded = before.cells().stream().map(CellResult::cell).toList();
    if (changes.isEmpty() && !recorded.equals(cells)) {
      changes.add("there were other cells: " + difference(recorded, cells));
    }
    refuse(changes);
  }

  /// @throws MisuseException naming what differs
  void checkEnvironment(Environment now) {
    Map<String, String> then = before.environment().lasting();
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.lasting().keySet());
    refuse(changes(names, then, now.lasting()));
  }

  private static List<String> changes(
      Set<String> names, Map<String, String> then, Map<String, String> now) {
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String was = then.getOrDefault(name, "");
      String is = now.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add("%s was '%s', now it is '%s'".formatted(name, was, is));
      }
    }
    return changes;
  }

  private static String difference(List<Cell> then, List<Cell> now) {
    List<Cell> either = new ArrayList<>(then);
    either.addAll(now);
    return either.stream()
        .filter(cell -> !then.contains(cell) || !now.contains(cell))
        .map(Cell::id)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  private static void refuse(List<String> changes) {
    if (!changes.isEmpty()) {
      throw new MisuseException(
          "resume: expected what the run began with, but " + String.join("; ", changes));
    }
  }
}
