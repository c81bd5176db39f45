package sluice.bench.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.results.launch.Effort;
import sluice.results.launch.Selection;
import sluice.results.record.Cell;
import sluice.scheduling.experiment.Regime;

final class ExperimentsTest {
  private final SchedulingSuite suite = new SchedulingSuite();

  @ParameterizedTest
  @EnumSource(Effort.class)
  void everyEffortShowsTheCpuUsedBetterAlongTheHistory(Effort effort) {
    List<Cell> history =
        suite.cells(Selection.all(effort)).stream()
            .filter(cell -> cell.table().equals(Experiments.REGIMES))
            .toList();
    assertEquals(
        Arrays.stream(Regime.values()).map(Regime::title).toList(),
        history.stream().map(cell -> cell.params().get("regime")).toList());
    double[] utilisation =
        history.stream().mapToDouble(cell -> meanUtilisation(cell, effort)).toArray();
    for (int i = 1; i < utilisation.length; i++) {
      assertTrue(utilisation[i] > utilisation[i - 1], Arrays.toString(utilisation));
    }
    assertTrue(utilisation[utilisation.length - 1] <= 1, Arrays.toString(utilisation));
  }

  private double meanUtilisation(Cell cell, Effort effort) {
    return suite.compute(cell, effort).stream()
        .mapToDouble(values -> values.get("utilisation"))
        .average()
        .orElseThrow();
  }
}
