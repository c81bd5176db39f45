package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.SteadyState;

/// A table says how many forks of a row had reached a steady state.
final class SteadyRowsTest {
  private static final Table TABLE = MadeUp.table(Direction.LOWER);
  private static final double[] STEADY = {100, 101, 100};
  private static final double[] TRENDING = {110, 100, 90};

  private static final CellResult CALM =
      MadeUp.iterated(MadeUp.cell("calm", "1k"), STEADY, STEADY, STEADY);
  private static final CellResult WARMING =
      MadeUp.iterated(MadeUp.cell("warming", "1k"), STEADY, TRENDING, STEADY);
  private static final CellResult SINGLE =
      MadeUp.measured(MadeUp.cell("single", "1k"), 99, 100, 101);

  @Test
  void haveAColumnWhereSomeDidNot() throws IOException {
    RankedTable ranked = RankedTable.of(TABLE, MadeUp.run(TABLE, CALM, WARMING, SINGLE));
    Grid grid = GridMaker.of(ranked);
    int column = grid.columns().indexOf(new Grid.Column("steady", true));
    List<String> shown =
        grid.rows().stream()
            .map(row -> row.cells().getFirst() + " " + row.cells().get(column))
            .sorted()
            .toList();
    assertEquals(List.of("calm 3/3", "single –", "warming 2/3"), shown);
    assertTrue(grid.notes().stream().anyMatch(note -> note.startsWith("steady: forks, of all")));
    StringBuilder csv = new StringBuilder();
    Csv.write(ranked, csv);
    assertTrue(csv.toString().contains("warming,ok,,3,0,0,2,,"), csv.toString());
    assertTrue(csv.toString().contains("single,ok,,3,0,0,,,"), csv.toString());
  }

  @Test
  void haveALineWhereAllDid() {
    Grid grid = GridMaker.of(RankedTable.of(TABLE, MadeUp.run(TABLE, CALM, SINGLE)));
    assertTrue(grid.columns().stream().noneMatch(column -> column.heading().equals("steady")));
    assertTrue(
        grid.notes()
            .contains("steady: no fork trended while it measured, or by less than the interval."));
  }

  @Test
  void areNotSpokenOfWhereNoneCanBeTold() {
    Grid grid = GridMaker.of(RankedTable.of(TABLE, MadeUp.run(TABLE, SINGLE)));
    assertTrue(grid.notes().stream().noneMatch(note -> note.startsWith("steady")));
  }

  @Test
  void mediansOfIterationsStandForAScoreOfWholeForks() {
    CellResult latency = withKey(Metric.ITERATION_MEDIAN);
    Table byMedian = latencies(Direction.NONE);
    assertEquals(Optional.of(new SteadyState(2, 3)), CellSamples.steadyState(byMedian, latency));
  }

  @Test
  void whatJmhScoredStandsForThemUnlessItWasSet() {
    CellResult rates = withKey(Metric.SCORE);
    assertEquals(
        Optional.of(new SteadyState(2, 3)),
        CellSamples.steadyState(latencies(Direction.HIGHER), rates));
    assertEquals(Optional.empty(), CellSamples.steadyState(latencies(Direction.NONE), rates));
  }

  /// By the median of whole forks, with JMH's score beside it.
  private static Table latencies(Direction ofScore) {
    return new Table(
        "T",
        "T",
        "?",
        "server",
        List.of(
            new Metric(Metric.MEDIAN, "p50", "us", 1, Direction.LOWER, "Median."),
            new Metric(Metric.SCORE, "rate", "1/s", 1, ofScore, "Rate.")));
  }

  private static CellResult withKey(String key) {
    List<Fork> forks =
        Stream.of(STEADY, TRENDING, STEADY)
            .map(
                fork ->
                    new Fork(
                        1,
                        1,
                        Map.of(
                            Metric.MEDIAN,
                            List.of(100.0),
                            key,
                            Arrays.stream(fork).boxed().toList())))
            .toList();
    return new CellResult(
        CALM.cell(), Status.OK, Optional.empty(), Map.of(), forks, Optional.empty());
  }
}
