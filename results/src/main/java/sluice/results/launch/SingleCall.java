package sluice.results.launch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// Calls a cell's benchmark once in this very JVM, to see that it works; what it takes says
/// nothing. For the tests of a suite.
public final class SingleCall {
  private static final TimeValue LIMIT = TimeValue.seconds(30);

  private SingleCall() {}

  /// Some of a suite's cells, so that every benchmark method meets every subject it measures, and
  /// the settings take turns.
  ///
  /// @param wanted which of its cells may be chosen
  public static List<Cell> cellsOf(Suite suite, Predicate<Cell> wanted) {
    Map<String, String> subjects =
        suite.tables().stream().collect(Collectors.toMap(Table::id, Table::subject));
    Map<String, List<Cell>> choices = new LinkedHashMap<>();
    for (Cell cell : suite.cells(Selection.all(Effort.STANDARD))) {
      if (!wanted.test(cell)) {
        continue;
      }
      String subject = cell.columns().get(subjects.get(cell.table()));
      choices
          .computeIfAbsent(cell.table() + cell.benchmark() + " " + subject, n -> new ArrayList<>())
          .add(cell);
    }
    List<Cell> chosen = new ArrayList<>();
    choices.values().forEach(cells -> chosen.add(cells.get(chosen.size() % cells.size())));
    return chosen;
  }

  /// Calls it.
  ///
  /// @throws IllegalStateException where it fails, or does not know one of the cell's parameters
  public static void of(Cell cell) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(cell.benchmark()) + "$")
            .forks(0)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .timeout(LIMIT)
            .threads(cell.threads())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    cell.params().forEach(options::param);
    Collection<RunResult> results;
    try {
      results = new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(cell.id() + ": failed", e);
    }
    if (results.size() != 1) {
      throw new IllegalStateException(cell.id() + ": expected one result, got " + results.size());
    }
    Collection<String> known = results.iterator().next().getParams().getParamsKeys();
    if (!known.containsAll(cell.params().keySet())) {
      throw new IllegalStateException(cell.id() + ": the benchmark knows only " + known);
    }
  }
}
