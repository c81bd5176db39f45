package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Role;
import sluice.results.record.Table;

/// A table with a limit says how near to it each row comes.
final class LimitRowsTest {
  private static final Table HIGHER = MadeUp.table(Direction.HIGHER).limitedBy("syscall");
  private static final Table LOWER = MadeUp.table(Direction.LOWER).limitedBy("syscall");
  private static final CellResult SYSCALL = measured("syscall", "1k", 199, 200, 201);
  private static final CellResult NIO = measured("nio", "1k", 100, 100, 100);

  @Test
  void higherIsNearer() {
    RankedTable.Row nio = RankedTable.of(HIGHER, MadeUp.run(HIGHER, NIO, SYSCALL)).rows().getLast();
    assertEquals(50, nio.ofLimit().orElseThrow().mean(), 1e-9);
    double half = nio.ofLimit().orElseThrow().halfWidth().orElseThrow();
    assertTrue(half > 0 && half < 2, "that of the limit is in it: " + half);
  }

  @Test
  void lowerIsNearerWhereLowerIsBetter() {
    RankedTable.Row nio = RankedTable.of(LOWER, MadeUp.run(LOWER, NIO, SYSCALL)).rows().getFirst();
    assertEquals(200, nio.ofLimit().orElseThrow().mean(), 1e-9);
  }

  @Test
  void theLimitIsThatOfTheSameGroup() throws IOException {
    RankedTable ranked =
        RankedTable.of(
            HIGHER, MadeUp.run(HIGHER, NIO, SYSCALL, measured("nio", "64k", 150, 150, 150)));
    Grid grid = GridMaker.of(ranked);
    int column = grid.columns().indexOf(new Grid.Column("of limit (%)", true));
    assertEquals(3, column, "beside the score");
    assertEquals("100", grid.rows().getFirst().cells().get(column));
    assertTrue(grid.rows().get(1).cells().get(column).startsWith("50.00 ± "));
    assertEquals("", grid.rows().get(2).cells().get(column), "nothing to relate it to");
    assertTrue(
        grid.notes().stream().anyMatch(note -> note.startsWith("of limit: ")),
        grid.notes().toString());
    StringBuilder csv = new StringBuilder();
    Csv.write(ranked, csv);
    assertTrue(
        csv.toString().contains(",of limit (%),of limit half interval (%),"), csv.toString());
  }

  @Test
  void withoutItsDataThereIsNoColumn() {
    CellResult failed = MadeUp.failed(SYSCALL.cell(), "broken");
    Grid grid = GridMaker.of(RankedTable.of(HIGHER, MadeUp.run(HIGHER, NIO, failed)));
    assertFalse(grid.columns().contains(new Grid.Column("of limit (%)", true)));
  }

  @Test
  void whatTheMachineAllowsIsShownAndNotRanked() {
    CellResult copy = MadeUp.measured(MadeUp.cell("copy", "1k").inRole(Role.LIMIT), 900, 900, 900);
    List<String> marks =
        RankedTable.of(HIGHER, MadeUp.run(HIGHER, NIO, SYSCALL, copy)).rows().stream()
            .map(row -> row.values().getLast() + " " + row.mark())
            .toList();
    assertEquals(List.of("copy limit", "syscall best", "nio "), marks);
  }

  private static CellResult measured(String server, String chunk, double... scores) {
    return MadeUp.measured(MadeUp.cell(server, chunk), scores);
  }
}
