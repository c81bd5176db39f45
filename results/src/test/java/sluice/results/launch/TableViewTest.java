package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// A table that shows the cells of another.
final class TableViewTest {
  private static final Suite SUITE =
      new Viewed(
          TinySuite.of(cell("nio", 5), cell("nio", 20), cell("aio", 5), cell("uring", 20)),
          List.of(view("Cost", "subject"), view("Curve", "rate")));

  private static Cell cell(String subject, int rate) {
    return Cell.of("Tiny", "a.Bench.work", Map.of("subject", subject, "rate", "" + rate));
  }

  private static Table view(String id, String subject) {
    Metric cost = new Metric("cost", "cost", "us", 1, Direction.LOWER, "Explained.");
    return new Table(id, id, "?", subject, List.of(cost)).viewOf("Tiny");
  }

  private static Plan plan(String name, String value) {
    return Plan.of(SUITE, Settings.parse(Map.of(name, value)), true);
  }

  private static List<String> tables(Plan plan) {
    return plan.tables().stream().map(Table::id).toList();
  }

  @Test
  void addsNoCells() {
    Plan plan = plan("only", "");
    assertEquals(4 + 1, plan.cells().size(), "four cells and a twin");
    assertEquals(List.of("Tiny", "Cost", "Curve"), tables(plan));
  }

  @Test
  void isNarrowedToByItsOwnName() {
    Plan plan = plan("only", "cost");
    assertEquals(4 + 1, plan.cells().size(), "four cells and a twin");
    assertEquals(List.of("Tiny", "Cost", "Curve"), tables(plan));
  }

  @Test
  void isNamedAmongTheTablesThereAre() {
    var misuse = assertThrows(MisuseException.class, () -> plan("only", "x"));
    assertEquals("only: there is no 'x'; there is Cost, Curve, Tiny", misuse.getMessage());
  }

  @Test
  void alongAnotherParameterNeedsTwoOfItsValues() {
    assertEquals(List.of("Tiny", "Cost"), tables(plan("impl", "aio")));
    assertEquals(List.of("Tiny", "Cost", "Curve"), tables(plan("impl", "nio")));
    assertEquals(List.of("Tiny", "Cost", "Curve"), tables(plan("impl", "aio,uring")));
  }

  @Test
  void saysWhoseCellsItShows() {
    Plan plan = plan("only", "");
    String text = plan.describe("tiny", Settings.parse(Map.of()), Duration.ZERO);
    assertTrue(text.contains("  Cost                 the cells of Tiny\n"), text);
  }

  /// A suite with further tables.
  private record Viewed(TinySuite suite, List<Table> views) implements Suite {
    @Override
    public String name() {
      return suite.name();
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>(suite.tables());
      tables.addAll(views);
      return tables;
    }

    @Override
    public List<Cell> cells(Selection selection) {
      return suite.cells(selection);
    }
  }
}
