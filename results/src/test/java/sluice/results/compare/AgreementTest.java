package sluice.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.Run;

/// Two tables of eight rows each, by forks that differ by a hundredth.
final class AgreementTest {
  private static final double NOISE = 0.01;
  private static final int ROWS = 8;

  private final NoisyRuns runs = new NoisyRuns(2 * ROWS, 5, NOISE, 7);

  @Test
  void runsOfOneThingAgree() {
    Map<Integer, Double> truth = Map.of(1, 1.5, 2, 2.0, 3, 0.5, 9, 3.0, 12, 0.2);
    Agreement agreement = agreement(runs.run(truth), runs.run(truth));
    assertEquals(2 * ROWS, agreement.cells());
    assertTrue(agreement.overlapping() > 0.9 * agreement.cells(), agreement::toString);
    assertEquals(1, agreement.tau().orElseThrow());
    // Three of the first table's rows stand out from the other five and from each other, and two
    // of the second one's from six.
    assertTrue(agreement.toldApart() >= 3 * 5 + 3 + 2 * 6 + 1, agreement::toString);
  }

  @Test
  void aPairThatTurnsAroundIsNotConfirmed() {
    Agreement agreement = agreement(runs.run(Map.of(0, 2.0)), runs.run(Map.of(0, 0.5)));
    assertEquals(2 * ROWS - 1, agreement.overlapping());
    // It differs from each of the others; a pair of those may be told apart by chance.
    assertTrue(agreement.toldApart() >= ROWS - 1, agreement::toString);
    assertTrue(agreement.confirmed() <= agreement.toldApart() - (ROWS - 1), agreement::toString);
    assertTrue(agreement.tau().orElseThrow() < -0.5, agreement::toString);
  }

  @Test
  void whatTheBaseDoesNotTellApartDoesNotCount() {
    Run base = runs.run();
    Agreement agreement = agreement(base, runs.run(Map.of(0, 2.0)));
    assertTrue(agreement.toldApart() < ROWS - 1, agreement::toString);
  }

  @Test
  void forksAloneTellNothing() {
    NoisyRuns single = new NoisyRuns(ROWS, 1, NOISE, 7);
    Agreement agreement = agreement(single.run(), single.run());
    assertEquals(0, agreement.cells());
    assertTrue(agreement.tau().isEmpty());
  }

  private static Agreement agreement(Run base, Run candidate) {
    return Agreement.of(Comparer.compare(base, candidate, 0));
  }
}
