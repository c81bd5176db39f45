package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import sluice.results.launch.Effort;
import sluice.results.launch.Selection;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// Calls every benchmark method once for each implementation it measures. What the load sent is
/// held against what the server received when a call is over, and a difference fails it.
final class EveryBenchmarkTest {
  private final TransferSuite suite = new TransferSuite();
  private final Map<String, Table> tables =
      suite.tables().stream().collect(Collectors.toMap(Table::id, table -> table));

  @TestFactory
  Stream<DynamicTest> callsEachBenchmarkWithEachImplementation() {
    Map<String, List<Cell>> choices = new LinkedHashMap<>();
    for (Cell cell : suite.cells(Selection.all(Effort.STANDARD))) {
      choices.computeIfAbsent(methodAndSubject(cell), name -> new ArrayList<>()).add(cell);
    }
    // Implementations take turns with the settings, so that all settings are tried.
    List<DynamicTest> tests = new ArrayList<>();
    choices.forEach(
        (name, cells) -> {
          Cell cell = cells.get(tests.size() % cells.size());
          tests.add(dynamicTest(cell.id(), () -> call(cell)));
        });
    return tests.stream();
  }

  private String methodAndSubject(Cell cell) {
    return cell.benchmark() + " " + cell.columns().get(tables.get(cell.table()).subject());
  }

  private static void call(Cell cell) throws RunnerException {
    cell.unavailable().ifPresent(why -> abort("not available here: " + why));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(cell.benchmark()) + "$")
            .forks(0)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .timeout(TimeValue.seconds(30))
            .threads(cell.threads())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    cell.params().forEach(options::param);
    Collection<RunResult> results = new Runner(options.build()).run();
    assertEquals(1, results.size(), "results of one cell");
    Collection<String> known = results.iterator().next().getParams().getParamsKeys();
    assertEquals(
        List.of(),
        cell.params().keySet().stream().filter(name -> !known.contains(name)).toList(),
        "parameters that the benchmark does not have");
  }
}
