package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

final class CalibrationTest {
  private static final Table TABLE = MadeUp.table(Direction.LOWER);

  /// Without spread each interval excludes 0. The first pair's 1 % is a little more than the
  /// second's; that one's is less than the third's 40 %; and the last's is a little less than the
  /// first's.
  @Test
  void countsWhatTheIntervalAndTheFloorOfTheNextPairClaim() {
    Run run = run(1, 1, 50, 1);
    Grid grid = Calibration.of(run).orElseThrow().grid();
    assertEquals(List.of("T", "4", "4", "2"), grid.rows().getFirst().cells().subList(0, 4));
    assertEquals("40 %", grid.rows().getFirst().cells().get(5));
    assertEquals(List.of("all", "4", "4", "2"), grid.rows().getLast().cells().subList(0, 4));
    assertTrue(
        grid.caption().startsWith("2 of 4 comparisons claim a difference, 50 %; not within"));
    assertTrue(Calibration.refutes(run));
  }

  @Test
  void holdsWhereOneOfTwentyClaims() {
    double[] apart = new double[20];
    apart[7] = 50;
    assertFalse(Calibration.refutes(run(apart)));
    apart[11] = 50;
    assertTrue(Calibration.refutes(run(apart)));
  }

  @Test
  void isRefutedWhereNothingCouldBeCompared() {
    List<CellResult> failed = new ArrayList<>();
    for (Cell cell : List.of(cell(1), cell(2))) {
      failed.add(MadeUp.failed(cell, "broken"));
      failed.add(MadeUp.failed(cell.inRole(Role.TWIN), "broken"));
    }
    assertTrue(Calibration.refutes(MadeUp.run(TABLE, failed.toArray(CellResult[]::new))));
  }

  @Test
  void anOrdinaryRunIsNone() {
    assertEquals(Optional.empty(), Calibration.of(run(1)), "one pair shows the noise, no more");
    assertFalse(Calibration.refutes(run(50)));
  }

  @Test
  void isWhatTheReportOfSuchARunShows() {
    String text = Report.text(new StoredRun(run(0, 0), Path.of("")));
    assertTrue(text.contains("A/A comparisons"), text);
    assertFalse(text.contains("rank"), text);
    assertFalse(text.contains("Noise floor"), text);
  }

  /// Forks without spread: of each pair, how far its twin is above it.
  private static Run run(double... apart) {
    List<CellResult> results = new ArrayList<>();
    for (int pair = 0; pair < apart.length; pair++) {
      Cell cell = cell(pair);
      // A little more than the one before, as equal differences do not exceed each other.
      double twin = 100 + apart[pair] * (1 + 1e-6 * (apart.length - pair));
      results.add(MadeUp.measured(cell, 100, 100, 100));
      results.add(MadeUp.measured(cell.inRole(Role.TWIN), twin, twin, twin));
    }
    return MadeUp.run(TABLE, results.toArray(CellResult[]::new));
  }

  private static Cell cell(int pair) {
    return MadeUp.cell("nio", "1k").withLabels(Map.of("pair", "" + pair));
  }
}
