package sluice.bench.scheduling;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sluice.results.launch.Effort;
import sluice.results.launch.SingleCall;
import sluice.results.record.Cell;

/// Calls every benchmark method, and works out every kind of computed cell, once for each policy.
final class EveryBenchmarkTest {
  private final SchedulingSuite suite = new SchedulingSuite();

  @TestFactory
  Stream<DynamicTest> callsEachBenchmarkWithEachPolicy() {
    return SingleCall.cellsOf(suite, EveryBenchmarkTest::runsHere).stream()
        .map(cell -> dynamicTest(cell.id(), () -> call(cell)));
  }

  /// Some need a JVM of their own: a larger heap, or as many carriers as there are workers.
  private static boolean runsHere(Cell cell) {
    String all = "" + Runtime.getRuntime().availableProcessors();
    return cell.jvmArgs().isEmpty() || all.equals(cell.columns().get("cores"));
  }

  private void call(Cell cell) {
    if (cell.computed()) {
      List<Map<String, Double>> replications = suite.compute(cell, Effort.SMOKE);
      Assertions.assertFalse(replications.isEmpty());
    } else {
      SingleCall.of(cell);
    }
  }
}
