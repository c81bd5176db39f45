package sluice.results.statistics;

import java.util.function.BooleanSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Samples whose truth is known: forks differ by normal deviates, and their iterations by others.
/// Always the same ones.
final class Draws {
  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(random);

  Sample sample(double truth, int forks, int iterations, double between, double within) {
    return trending(truth, forks, iterations, between, within, new double[forks]);
  }

  /// @param slopes by how much each fork changes from one iteration to the next
  Sample trending(
      double truth, int forks, int iterations, double between, double within, double[] slopes) {
    double[][] values = new double[forks][iterations];
    for (int fork = 0; fork < forks; fork++) {
      double effect = between * normal.sample();
      for (int i = 0; i < iterations; i++) {
        values[fork][i] = truth + effect + slopes[fork] * i + within * normal.sample();
      }
    }
    return Sample.of(values);
  }

  /// How often something is so.
  static double share(int runs, BooleanSupplier so) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += so.getAsBoolean() ? 1 : 0;
    }
    return (double) count / runs;
  }

  /// Three standard deviations of a binomial share: what chance adds to a probability.
  static double chance(int runs, double probability) {
    return 3 * Math.sqrt(probability * (1 - probability) / runs);
  }
}
