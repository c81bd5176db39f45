package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SteadyStateTest {
  private static final int RUNS = 2_000;

  private final Draws draws = new Draws();

  /// At 5 % a cell by the trend alone; many of these are too small to matter.
  @ParameterizedTest
  @CsvSource({"3, 3, 0", "3, 3, 4", "5, 3, 0", "5, 3, 4", "10, 4, 0", "10, 4, 4"})
  void atMostOneOfTwentySteadyCellsHasAForkMarked(int forks, int iterations, double between) {
    double share =
        Draws.share(RUNS, () -> !judge(forks, iterations, between, new double[forks]).everywhere());
    assertTrue(share <= 0.05 + Draws.chance(RUNS, 0.05), "a share of " + share);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "5, 3", "10, 4"})
  void aForkThatStillTrendsIsFound(int forks, int iterations) {
    double[] slopes = new double[forks];
    slopes[forks - 1] = 20;
    double share =
        Draws.share(
            RUNS,
            () -> judge(forks, iterations, 0.5, slopes).equals(new SteadyState(forks - 1, forks)));
    assertTrue(share >= 0.9, "a share of " + share);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "5, 3", "10, 4"})
  void forksThatAllTrendAreFound(int forks, int iterations) {
    double[] slopes = new double[forks];
    Arrays.fill(slopes, -15);
    double share =
        Draws.share(
            RUNS, () -> judge(forks, iterations, 0.5, slopes).equals(new SteadyState(0, forks)));
    assertTrue(share >= 0.9, "a share of " + share);
  }

  @Test
  void aTrendWithinTheIntervalDoesNotMatter() {
    double[] trending = {99, 100, 101};
    assertEquals(
        "1/3",
        SteadyState.of(Sample.of(trending, trending, new double[] {100, 100, 100}))
            .orElseThrow()
            .toString(),
        "its forks have the same mean, so the interval is 0");
    assertTrue(
        SteadyState.of(Sample.of(trending, new double[] {110, 110, 110}, new double[] {90, 90, 90}))
            .orElseThrow()
            .everywhere());
  }

  @Test
  void cannotBeToldFromOneForkOrFromTwoIterations() {
    assertEquals(Optional.empty(), SteadyState.of(Sample.of(new double[] {1, 2, 3})));
    assertEquals(
        Optional.empty(), SteadyState.of(Sample.of(new double[] {1, 2, 3}, new double[] {1, 2})));
    assertEquals(Optional.empty(), SteadyState.of(Sample.ofForks(1, 2, 3)));
  }

  @Test
  void forksThatDoNotChangeAreSteady() {
    double[] still = {7, 7, 7};
    SteadyState steady = SteadyState.of(Sample.of(still, still)).orElseThrow();
    assertTrue(steady.everywhere());
    assertFalse(new SteadyState(1, 2).everywhere());
  }

  private SteadyState judge(int forks, int iterations, double between, double[] slopes) {
    return SteadyState.of(draws.trending(100, forks, iterations, between, 1, slopes)).orElseThrow();
  }
}
