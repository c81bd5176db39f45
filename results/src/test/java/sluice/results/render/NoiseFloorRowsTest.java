package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Table;

/// A table claims no difference that two measurements of one thing could have shown.
final class NoiseFloorRowsTest {
  private static final Table TABLE = MadeUp.table(Direction.LOWER);
  private static final CellResult NIO = measured("nio", 99, 100, 101);
  private static final CellResult AIO = measured("aio", 119, 120, 121);
  private static final CellResult SLOW = measured("slow", 199, 200, 201);

  @Test
  void smallerDifferencesAreNotClaimed() {
    assertEquals(List.of("nio BEST", "aio NONE", "slow NONE"), marks(NIO, AIO, SLOW));
    assertEquals(
        List.of("nio BEST", "aio NONE", "slow NONE"), marks(NIO, AIO, SLOW, twin(100, 101, 102)));
    assertEquals(
        List.of("nio BEST", "aio TIED", "slow NONE"), marks(NIO, AIO, SLOW, twin(134, 135, 136)));
  }

  @Test
  void standBelowTheTableAndInTheHead() {
    Run run = MadeUp.run(TABLE, NIO, AIO, twin(134, 135, 136));
    Grid grid = grid(run);
    assertEquals(2, grid.rows().size(), "the twin is no result");
    String note =
        grid.notes().stream().filter(n -> n.startsWith("noise floor")).findFirst().orElseThrow();
    assertTrue(
        note.startsWith("noise floor: 30 %; two measurements of `nio` differ by 30 % ± "), note);
    assertEquals("T 30 %", Head.of(run).facts().get("Noise floor"));
  }

  @Test
  void areUnknownWhereATwinFailed() {
    CellResult failed = MadeUp.failed(NIO.cell().inRole(Role.TWIN), "broken");
    Run run = MadeUp.run(TABLE, NIO, AIO, failed);
    assertEquals(List.of("nio BEST", "aio NONE"), marks(NIO, AIO, failed));
    assertTrue(
        grid(run)
            .notes()
            .contains("noise floor: not known, since `nio` or its twin failed: broken."),
        grid(run).notes().toString());
    assertEquals(List.of(), List.copyOf(Head.of(run).cautions().keySet()), "told of below");
  }

  @Test
  void areNotSpokenOfWhereAForkIsAllThereIs() {
    CellResult twin = MadeUp.measured(NIO.cell().inRole(Role.TWIN), 3);
    Grid grid = grid(MadeUp.run(TABLE, measured("nio", 1), measured("aio", 2), twin));
    assertTrue(grid.notes().stream().noneMatch(n -> n.contains("noise")), grid.notes().toString());
  }

  @Test
  void rowsAreJudgedTogether() {
    List<CellResult> rows = new ArrayList<>();
    rows.add(measured("best", 98, 100, 102));
    CellResult other = measured("other", 104.5, 106, 107.5);
    rows.add(other);
    assertEquals(List.of("best BEST", "other NONE"), marks(rows.toArray(CellResult[]::new)));
    for (int i = 0; i < 7; i++) {
      rows.add(measured("equal" + i, 98, 100, 102));
    }
    assertTrue(
        marks(rows.toArray(CellResult[]::new)).contains("other TIED"),
        "one of nine is likely to be so far off");
  }

  @Test
  void viewsHaveThoseOfTheCellsTheyShow() {
    Table view = new Table("V", "V", "?", "server", TABLE.metrics()).viewOf(TABLE.id());
    Run run = MadeUp.run(TABLE, NIO, AIO, twin(134, 135, 136));
    assertEquals(
        List.of("nio BEST", "aio TIED"),
        RankedTable.of(view, run).rows().stream()
            .map(row -> row.values().getLast() + " " + row.mark().name())
            .toList());
  }

  @Test
  void areInTheCsv() throws IOException {
    StringBuilder csv = new StringBuilder();
    Csv.write(RankedTable.of(TABLE, MadeUp.run(TABLE, NIO, AIO, twin(125, 125, 125))), csv);
    List<String> lines = csv.toString().lines().toList();
    assertEquals(3, lines.size(), csv::toString);
    assertTrue(lines.getFirst().contains("steady forks,noise floor (%),rank"), csv.toString());
    assertTrue(lines.get(1).contains(",22.2222"), csv.toString());
  }

  private static CellResult twin(double... scores) {
    return MadeUp.measured(NIO.cell().inRole(Role.TWIN), scores);
  }

  private static CellResult measured(String server, double... scores) {
    return MadeUp.measured(MadeUp.cell(server, "1k"), scores);
  }

  private static Grid grid(Run run) {
    return GridMaker.of(RankedTable.of(TABLE, run));
  }

  private static List<String> marks(CellResult... results) {
    return RankedTable.of(TABLE, MadeUp.run(TABLE, results)).rows().stream()
        .map(row -> row.values().getLast() + " " + row.mark().name())
        .toList();
  }
}
