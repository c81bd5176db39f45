package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LogRatioTest {
  private static final Sample ONES = Sample.of(new double[] {90, 110}, new double[] {95, 105});

  @Test
  void relatesGeometricMeans() {
    LogRatio ratio =
        LogRatio.independent(Sample.ofForks(8, 32), Sample.ofForks(2, 8)).orElseThrow();
    assertEquals(4, ratio.ratio(), 1e-12);
  }

  /// The same either way round, as arithmetic means and differences are not.
  @Test
  void theInverseHasTheInverseInterval() {
    Sample others = Sample.of(new double[] {180, 190}, new double[] {240, 230});
    LogRatio ratio = LogRatio.paired(others, ONES).orElseThrow();
    LogRatio inverse = LogRatio.paired(ONES, others).orElseThrow();
    assertEquals(1 / ratio.ratio(), inverse.ratio(), 1e-12);
    assertEquals(1 / ratio.low().orElseThrow(), inverse.high().orElseThrow(), 1e-9);
  }

  @Test
  void theIntervalExcludesOneJustWhereItIsImprobable() {
    for (double factor = 0.5; factor < 2; factor += 0.01) {
      LogRatio ratio =
          LogRatio.independent(Sample.ofForks(100 * factor, 110 * factor, 95 * factor), ONES)
              .orElseThrow();
      boolean excluded = ratio.low().orElseThrow() > 1 || ratio.high().orElseThrow() < 1;
      assertEquals(excluded, ratio.probability() < 0.05, "at " + factor);
    }
  }

  /// Rounds that differ tenfold, in which one side is always 10 % above the other.
  @Test
  void whatAPairHasInCommonDropsOut() {
    Sample base = Sample.ofForks(10, 100, 1000);
    Sample candidate = Sample.ofForks(11.1, 110, 1090);
    assertTrue(LogRatio.paired(candidate, base).orElseThrow().probability() < 0.01);
    assertTrue(LogRatio.independent(candidate, base).orElseThrow().probability() > 0.9);
  }

  @Test
  void aSingleForkTellsNothingOfChance() {
    LogRatio ratio = LogRatio.independent(Sample.ofForks(2), ONES).orElseThrow();
    assertEquals(Optional.empty(), ratio.spread());
    assertTrue(ratio.low().isEmpty());
    assertTrue(ratio.detectable().isEmpty());
    assertEquals(1, ratio.probability());
    assertTrue(LogRatio.paired(Sample.ofForks(2), Sample.ofForks(1)).get().spread().isEmpty());
  }

  @Test
  void thereIsNoRatioToNothing() {
    assertTrue(LogRatio.independent(Sample.ofForks(1, 0), ONES).isEmpty());
    assertTrue(LogRatio.paired(ONES, Sample.ofForks(1, -1)).isEmpty());
  }

  @Test
  void pairsAreOfTwo() {
    Sample three = Sample.ofForks(1, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> LogRatio.paired(three, ONES));
  }

  @Test
  void exceedsEitherWay() {
    LogRatio half = new LogRatio(Math.log(0.5), Optional.empty());
    assertTrue(half.exceeds(0.99));
    assertFalse(half.exceeds(1.01));
  }

  @Test
  void whatNeverDiffersIsCertain() {
    Sample same = Sample.ofForks(3, 3, 3);
    assertEquals(1, LogRatio.paired(same, same).orElseThrow().probability());
    LogRatio twice = LogRatio.paired(Sample.ofForks(6, 6, 6), same).orElseThrow();
    assertEquals(0, twice.probability());
    assertEquals(2, twice.low().orElseThrow(), 1e-12);
  }
}
