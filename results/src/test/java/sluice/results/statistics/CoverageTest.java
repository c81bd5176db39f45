package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws runs whose truth is known, and counts how often the intervals hold it. Forks differ by
/// normal deviates, and their iterations by others.
class CoverageTest {
  private static final int RUNS = 2_000;
  private static final double TRUTH = 100;
  private static final int ITERATIONS = 3;

  /// Three standard deviations of a binomial share of so many at 95 %.
  private static final double CHANCE = 3 * Math.sqrt(0.95 * 0.05 / RUNS);

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(random);

  @ParameterizedTest
  @CsvSource({
    "3, 4, 0", "5, 4, 0", "10, 4, 0",
    "3, 4, 1", "5, 4, 1", "10, 4, 1",
    "3, 2, 2", "5, 2, 2", "10, 2, 2",
    "3, 0, 4", "5, 0, 4", "10, 0, 4"
  })
  void nineteenOfTwentyIntervalsHoldTheTruth(int forks, double between, double within) {
    double share =
        share(
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
        share(
            () ->
                !Difference.of(draw(forks, between, within), draw(forks, between, within)).shown());
    assertShare(share, 0.95, 0.98);
  }

  /// Chance may move a share beyond what it is expected to lie between.
  private static void assertShare(double share, double least, double most) {
    assertTrue(share >= least - CHANCE && share <= most + CHANCE, "a share of " + share);
  }

  private static double share(BooleanSupplier right) {
    int count = 0;
    for (int run = 0; run < RUNS; run++) {
      count += right.getAsBoolean() ? 1 : 0;
    }
    return (double) count / RUNS;
  }

  private Sample draw(int forks, double between, double within) {
    double[][] values = new double[forks][ITERATIONS];
    for (double[] fork : values) {
      double effect = between * normal.sample();
      for (int i = 0; i < ITERATIONS; i++) {
        fork[i] = TRUTH + effect + within * normal.sample();
      }
    }
    return Sample.of(values);
  }
}
