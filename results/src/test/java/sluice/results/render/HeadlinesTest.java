package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Role;
import sluice.results.record.Run;

final class HeadlinesTest {
  private static final CellResult LONE = measured("one", "1", 50);
  private static final CellResult NIO = measured("nio", "64", 100);
  private static final CellResult AIO = measured("aio", "64", 120);

  /// Its own first group has a single row, and a floor that hides the difference of the others.
  @Test
  void showsTheLargestGroupAsItStandsInTheWholeTable() {
    CellResult twin = MadeUp.measured(LONE.cell().inRole(Role.TWIN), 74, 75, 76);
    Run run = MadeUp.run(MadeUp.table(Direction.LOWER), LONE, twin, NIO, AIO);
    String text = Headlines.of(run);
    assertTrue(text.contains("chunk = 64, sink = discard"), text);
    assertFalse(text.contains("| one |"), text);
    assertEquals(1, text.lines().filter(line -> line.matches("\\| nio .* best \\|")).count(), text);
    assertEquals(
        1, text.lines().filter(line -> line.matches("\\| aio .* ≈ best \\|")).count(), text);
    assertTrue(text.contains("noise floor: 40 %"), text);
  }

  private static CellResult measured(String server, String chunk, double score) {
    return MadeUp.measured(MadeUp.cell(server, chunk), score - 1, score, score + 1);
  }
}
