package sluice.bench.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.launch.Effort;
import sluice.results.launch.Ends;
import sluice.results.launch.MisuseException;
import sluice.results.launch.Selection;
import sluice.results.record.Cell;
import sluice.results.record.Table;
import sluice.results.render.ColumnMeanings;
import sluice.scheduling.PolicyProvider;

final class SchedulingSuiteTest {
  private final SchedulingSuite suite = new SchedulingSuite();

  @Test
  void whatIsAboutToBeMeasuredConforms() {
    List<Cell> cells = suite.cells(Selection.all(Effort.QUICK));
    assertEquals(Map.of(), suite.preparation(cells).preflight().get());
  }

  @Test
  void everyColumnIsExplained() {
    for (Table table : suite.tables()) {
      suite.cells(Selection.all(Effort.FULL)).stream()
          .filter(cell -> table.shows(cell.table()))
          .flatMap(cell -> cell.columns().keySet().stream())
          .distinct()
          .forEach(
              name ->
                  assertTrue(
                      ColumnMeanings.of(table, name).isPresent(),
                      table.id() + "." + name + ": expected in columns.properties"));
    }
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
  void whatIsAskedForWithOptionsIsMeasuredToo() {
    List<Cell> cells =
        suite.cells(
            selection(
                List.of(
                    "rr",
                    "mlfq:levels=2,quantum=5/10",
                    "live-global:tick=1000",
                    "live-per-core+mlfq:quantum=3",
                    "live-global+srpt",
                    "nio:x=1")));
    for (Table table : suite.tables()) {
      if (table.subject().equals("policy")) {
        assertTrue(
            cells.stream()
                .filter(cell -> cell.table().equals(table.id()))
                .anyMatch(cell -> "mlfq:levels=2,quantum=5/10".equals(cell.params().get("policy"))),
            table.id());
      }
    }
    assertEquals(Optional.empty(), executor(cells, "live-global:tick=1000").unavailable());
    assertEquals(Optional.empty(), executor(cells, "live-per-core+mlfq:quantum=3").unavailable());
    assertEquals(
        Optional.of("srpt needs to know what no real machine knows"),
        executor(cells, "live-global+srpt").unavailable());
    assertEquals(cells.size(), cells.stream().map(Cell::id).distinct().count());
    assertEquals(Map.of(), suite.preparation(cells).preflight().get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mlfq:level=2       | impl: mlfq: expected one of levels,
          rr:quantum=0       | impl: rr, option quantum: expected a whole number from 1,
          fork-join:tick=1   | impl: fork-join: expected no option, got tick
          fork-join:         | impl: executor fork-join:: expected name:key=value,
          live-global+nobody | impl: policy: expected one of
          live-global+srtf:  | impl: policy srtf:: expected name:key=value,
          """)
  void aWrongOptionIsRefused(String subject, String message) {
    MisuseException misuse =
        assertThrows(MisuseException.class, () -> suite.cells(selection(List.of(subject))));
    assertTrue(misuse.getMessage().startsWith(message), misuse.getMessage());
  }

  private static Selection selection(List<String> subjects) {
    return new Selection(Effort.QUICK, subjects, Set.of(), Ends.ANY);
  }

  private static Cell executor(List<Cell> cells, String name) {
    return cells.stream()
        .filter(cell -> name.equals(cell.params().get("executor")))
        .findFirst()
        .orElseThrow();
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
