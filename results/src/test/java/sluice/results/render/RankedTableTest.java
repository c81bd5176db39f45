package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Saturation;
import sluice.results.record.Table;

final class RankedTableTest {
  @Test
  void comparesSubjectsWhereEverythingElseIsEqual() {
    RankedTable table =
        rank(
            Direction.LOWER,
            measured("nio", "1k", 9, 10, 11),
            measured("nio", "64k", 99, 100, 101),
            measured("aio", "1k", 1, 2, 3),
            measured("aio", "64k", 109, 110, 111));
    assertEquals(List.of("chunk", "server"), table.parameters());
    assertEquals(Map.of("sink", "discard"), table.constants());
    assertEquals(
        List.of("1k aio BEST", "1k nio NONE", "64k nio BEST", "64k aio NONE"), rows(table));
  }

  @Test
  void higherIsBetterTheOtherWayRound() {
    assertEquals(
        List.of("nio BEST", "aio NONE"),
        rows(
            rank(
                Direction.HIGHER,
                measured("aio", "1k", 1, 2, 3),
                measured("nio", "1k", 9, 10, 11))));
  }

  @Test
  void ranksNothingByAMetricWithoutDirectionOrByOneFork() {
    assertEquals(
        List.of("aio NONE", "nio NONE"),
        rows(rank(Direction.NONE, measured("aio", "1k", 5, 6), measured("nio", "1k", 1, 2))));
    assertEquals(
        List.of("nio NONE", "aio NONE"),
        rows(rank(Direction.LOWER, measured("aio", "1k", 5), measured("nio", "1k", 1))));
  }

  @Test
  void rowsThatTellOfTheLoadAreNotRanked() {
    CellResult bound = loaded(measured("nio", "1k", 99, 100, 101), 96, 80);
    RankedTable table =
        rank(
            Direction.HIGHER,
            measured("aio", "1k", 1, 2, 3),
            bound,
            loaded(measured("virtual", "1k", 49, 50, 51), 70, 96));
    assertEquals(List.of("nio GENERATOR_BOUND", "virtual BEST", "aio NONE"), rows(table));
    Grid grid = GridMaker.of(table);
    assertEquals("generator-bound", grid.rows().getFirst().cells().getLast());
    assertTrue(grid.notes().contains(Saturation.EXPLANATION), grid.notes().toString());
  }

  @Test
  void whatRowsCostIsRankedWhoeverWasTheLimit() {
    CellResult bound = loaded(measured("nio", "1k", 99, 100, 101), 96, 80);
    CellResult other = measured("aio", "1k", 199, 200, 201);
    Table costs = MadeUp.table(Direction.LOWER).viewOf("T");
    RankedTable table = RankedTable.of(costs, MadeUp.run(costs, other, bound));
    assertEquals(List.of("nio BEST", "aio NONE"), rows(table));
  }

  @Test
  void aRowThatIsLeftAloneIsNeitherBestNorWorse() {
    CellResult bound = loaded(measured("nio", "1k", 99, 100, 101), 96, 80);
    RankedTable table = rank(Direction.HIGHER, measured("aio", "1k", 1, 2, 3), bound);
    assertEquals(List.of("nio GENERATOR_BOUND", "aio ALONE"), rows(table));
    Grid grid = GridMaker.of(table);
    assertEquals("alone", grid.rows().getLast().cells().getLast());
    assertTrue(
        grid.notes().stream().anyMatch(note -> note.startsWith("alone:")), grid.notes().toString());
  }

  @Test
  void oneForkIsEnoughToTellOfTheLoad() {
    CellResult bound = loaded(measured("nio", "1k", 9), 96, 80);
    Grid grid = GridMaker.of(rank(Direction.HIGHER, measured("aio", "1k", 1), bound));
    assertEquals("generator-bound", grid.rows().getFirst().cells().getLast());
  }

  @Test
  void theLoadIsTheLimitWhereItIsSaturatedAndTheServerClearlyIsNot() {
    CellResult cell = measured("nio", "1k", 9);
    assertTrue(Saturation.ofTheLoad(loaded(cell, 90, 85)));
    assertFalse(Saturation.ofTheLoad(loaded(cell, 89, 20)), "the load could do more");
    assertFalse(Saturation.ofTheLoad(loaded(cell, 97, 93)), "both are at their limit");
    assertFalse(Saturation.ofTheLoad(loaded(cell, 60, 97)));
    assertFalse(Saturation.ofTheLoad(cell), "nothing is known");
  }

  @Test
  void forkCountsThatDifferGetAColumn() {
    Grid grid =
        GridMaker.of(
            rank(Direction.LOWER, measured("aio", "1k", 5, 6), measured("nio", "1k", 1, 2, 3)));
    assertTrue(grid.columns().contains(new Grid.Column("n", true)), grid.toString());
    assertEquals("3", grid.rows().getFirst().cells().get(2));
  }

  @Test
  void whatNoRowTellsHasNoColumn() {
    Metric score = new Metric(Metric.SCORE, "time", "ns", 1, Direction.LOWER, "Time.");
    Metric untold = new Metric("switches", "switches", "1", 1, Direction.LOWER, "Switches.");
    Table table = new Table("T", "T", "?", "server", List.of(score, untold));
    RankedTable measured = RankedTable.of(table, MadeUp.run(table, measured("aio", "1k", 1)));
    assertEquals(List.of(score), measured.table().metrics());
    RankedTable empty = RankedTable.of(table, MadeUp.run(table, measured("aio", "1k")));
    assertEquals(List.of(score, untold), empty.table().metrics());
  }

  @Test
  void aViewShowsTheCellsOfItsSource() {
    Metric cost = new Metric("cost", "cost", "ns", 1, Direction.LOWER, "Cost.");
    Table view = new Table("V", "V", "?", "chunk", List.of(cost)).viewOf("T");
    RankedTable table =
        RankedTable.of(view, MadeUp.run(view, measured("aio", "64k", 1), measured("aio", "1k", 2)));
    assertEquals(List.of("64k NONE", "1k NONE"), rows(table));
  }

  private static List<String> rows(RankedTable table) {
    return table.rows().stream()
        .map(row -> String.join(" ", row.values()) + " " + row.mark().name())
        .toList();
  }

  private static RankedTable rank(Direction direction, CellResult... results) {
    Table table = MadeUp.table(direction);
    return RankedTable.of(table, MadeUp.run(table, results));
  }

  /// The same cell with what both ends used of their processors, in per cent.
  private static CellResult loaded(CellResult cell, double load, double server) {
    List<Fork> forks =
        cell.forks().stream()
            .map(
                fork -> {
                  Map<String, List<Double>> values = new LinkedHashMap<>(fork.values());
                  values.put(Saturation.LOAD, List.of(load - 1, load + 1));
                  values.put(Saturation.SERVER, List.of(server));
                  return new Fork(fork.round(), fork.seconds(), values);
                })
            .toList();
    return new CellResult(
        cell.cell(), cell.status(), cell.reason(), cell.units(), forks, cell.histogram());
  }

  private static CellResult measured(String server, String chunk, double... scores) {
    return MadeUp.measured(MadeUp.cell(server, chunk), scores);
  }
}
