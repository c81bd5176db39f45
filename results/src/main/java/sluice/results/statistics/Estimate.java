package sluice.results.statistics;

import java.util.OptionalDouble;

/// A mean over forks with its 95 % confidence interval.
///
/// @param mean the mean of the forks' means
/// @param halfWidth half the width of the interval, by a hierarchical bootstrap; empty for a single
///   fork, which tells nothing of its own spread
/// @param forks how many forks it rests on
public record Estimate(double mean, OptionalDouble halfWidth, int forks) {
  /// Estimates the mean. The same sample always has the same interval.
  public static Estimate of(Sample sample) {
    int n = sample.forks();
    OptionalDouble half =
        n == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(Bootstrap.halfWidth(scale(sample), n - 1));
    return new Estimate(sample.mean(), half, n);
  }

  private static double scale(Sample sample) {
    return Bootstrap.scale(sample.deviations(Bootstrap.random()), sample.varianceOfMean());
  }

  /// This estimate in another unit.
  public Estimate scaled(double factor) {
    OptionalDouble scaledHalf =
        halfWidth.isPresent()
            ? OptionalDouble.of(halfWidth.getAsDouble() * Math.abs(factor))
            : OptionalDouble.empty();
    return new Estimate(mean * factor, scaledHalf, forks);
  }
}
