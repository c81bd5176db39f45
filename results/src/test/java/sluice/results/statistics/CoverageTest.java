package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws runs whose truth is known, and counts how often the intervals hold it.
class CoverageTest {
  private static final int RUNS = 2_000;
  private static final double TRUTH = 100;
  private static final int ITERATIONS = 3;
  private static final double CHANCE = Draws.chance(RUNS, 0.95);

  private final Draws draws = new Draws();

  @ParameterizedTest
  @CsvSource({
    "3, 4, 0", "5, 4, 0", "10, 4, 0",
    "3, 4, 1", "5, 4, 1", "10, 4, 1",
    "3, 2, 2", "5, 2, 2", "10, 2, 2",
    "3, 0, 4", "5, 0, 4", "10, 0, 4"
  })
  void nineteenOfTwentyIntervalsHoldTheTruth(int forks, double between, double within) {
    double share =
        Draws.share(
            RUNS,
            () -> {
              Estimate estimate = Estimate.of(draw(forks, between, within));
              return Math.abs(estimate.mean() - TRUTH) <= estimate.halfWidth().orElseThrow();
            });
    assertShare(share, 0.95, 0.965);
  }

  /// Welch's degrees of freedom make it a little too careful where there are few.
  @ParameterizedTest
  @CsvSource({"3, 4, 1", "5, 4, 1", "10, 4, 1", "10, 0, 4"})
  void atMostOneOfTwentyEqualPairsIsCalledDifferent(int forks, double between, double within) {
    double share =
        Draws.share(
            RUNS,
            () ->
                !Difference.of(draw(forks, between, within), draw(forks, between, within)).shown());
    assertShare(share, 0.95, 0.98);
  }

  /// Also where one side is far the noisier, and where both are as noisy as on a busy machine.
  @ParameterizedTest
  @CsvSource({"3, 4, 4", "10, 4, 4", "5, 2, 15", "3, 20, 20", "10, 20, 20"})
  void nineteenOfTwentyRatioIntervalsHoldTheTruth(int forks, double between, double others) {
    double truth = 0.8;
    double share =
        Draws.share(
            RUNS,
            () -> {
              Sample one = draws.sample(truth * TRUTH, forks, ITERATIONS, truth * between, 1);
              Ratio ratio = Ratio.of(one, draw(forks, others, 1)).orElseThrow();
              return Math.abs(ratio.value() - truth) <= ratio.halfWidth().orElseThrow();
            });
    assertShare(share, 0.95, 0.985);
  }

  /// Chance may move a share beyond what it is expected to lie between.
  private static void assertShare(double share, double least, double most) {
    assertTrue(share >= least - CHANCE && share <= most + CHANCE, "a share of " + share);
  }

  private Sample draw(int forks, double between, double within) {
    return draws.sample(TRUTH, forks, ITERATIONS, between, within);
  }
}
