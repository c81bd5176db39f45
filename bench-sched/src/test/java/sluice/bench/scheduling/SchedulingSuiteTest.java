package sluice.bench.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sluice.results.launch.Effort;
import sluice.results.launch.Selection;
import sluice.results.record.Cell;
import sluice.results.record.Table;
import sluice.scheduling.PolicyProvider;

final class SchedulingSuiteTest {
  private final SchedulingSuite suite = new SchedulingSuite();

  @Test
  void whatIsAboutToBeMeasuredConforms() {
    List<Cell> cells = suite.cells(Selection.all(Effort.QUICK));
    assertEquals(Map.of(), suite.preparation(cells).preflight().get());
  }

  @Test
  void everyTableHasCellsAndEveryCellATable() {
    Set<String> tables = suite.tables().stream().map(Table::id).collect(Collectors.toSet());
    for (Effort effort : Effort.values()) {
      List<Cell> cells = suite.cells(Selection.all(effort));
      assertEquals(tables, cells.stream().map(Cell::table).collect(Collectors.toSet()));
    }
  }

  @Test
  void everyPolicyIsInEveryTableOfPolicies() {
    for (Table table : suite.tables()) {
      if (table.subject().equals("policy")) {
        Set<String> policies =
            suite.cells(Selection.all(Effort.SMOKE)).stream()
                .filter(cell -> cell.table().equals(table.id()))
                .map(cell -> cell.params().get("policy"))
                .collect(Collectors.toSet());
        assertTrue(policies.containsAll(PolicyProvider.installed().names()), table.id());
      }
    }
  }
}
