package sluice.bench.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.scheduling.PolicyProvider;

final class QualityCellsTest {
  private static final int MOST_COLUMNS = 10;

  /// What is lost of a value that is kept in six digits.
  private static final double SIX_DIGITS = 1e-5;

  private final QualityCells cells = new QualityCells();

  @Test
  void everyColumnHasAValueAndEveryValueAColumn() {
    for (Table table : QualityTables.all()) {
      Set<String> keys = table.metrics().stream().map(Metric::key).collect(Collectors.toSet());
      for (Map<String, Double> values : cells.compute(first(table.id()), Effort.SMOKE)) {
        assertEquals(keys, values.keySet());
        assertTrue(values.values().stream().allMatch(Double::isFinite), values.toString());
      }
    }
  }

  @Test
  void tablesAreNarrow() {
    for (Table table : QualityTables.all()) {
      assertTrue(table.metrics().size() <= MOST_COLUMNS, table.id());
    }
  }

  @Test
  void percentilesStandBesideMeansInTheirOrder() {
    for (Map<String, Double> values : cells.compute(first(QualityTables.TASKS), Effort.SMOKE)) {
      assertRising(values, "turnaround50", "turnaround90", "turnaround99");
      assertRising(values, "response", "response99");
      assertRising(values, "wait", "wait99");
    }
  }

  private static void assertRising(Map<String, Double> values, String... keys) {
    for (int i = 1; i < keys.length; i++) {
      assertTrue(values.get(keys[i - 1]) < values.get(keys[i]), keys[i] + " in " + values);
    }
  }

  @Test
  void theQuartersMakeUpTheWhole() {
    Cell first = first(QualityTables.SIZES);
    List<Cell> quarters =
        QualityCells.of(false, PolicyProvider.installed().names()).stream()
            .filter(cell -> cell.table().equals(QualityTables.SIZES))
            .filter(cell -> sameButSize(cell, first))
            .toList();
    assertEquals(4, quarters.size());
    List<Map<String, Double>> whole = cells.compute(first(QualityTables.TASKS), Effort.SMOKE);
    for (int i = 0; i < whole.size(); i++) {
      int replication = i;
      double mean =
          quarters.stream()
              .mapToDouble(
                  cell -> cells.compute(cell, Effort.SMOKE).get(replication).get("turnaround"))
              .average()
              .orElseThrow();
      // 1,800 tasks, all done, so that the quarters are of one size.
      assertEquals(whole.get(i).get("turnaround"), mean, SIX_DIGITS * mean);
    }
  }

  private static boolean sameButSize(Cell cell, Cell other) {
    return other.params().entrySet().stream()
        .filter(param -> !param.getKey().equals("size"))
        .allMatch(param -> param.getValue().equals(cell.params().get(param.getKey())));
  }

  private static Cell first(String table) {
    return QualityCells.of(false, PolicyProvider.installed().names()).stream()
        .filter(cell -> cell.table().equals(table))
        .findFirst()
        .orElseThrow();
  }
}
