package sluice.results.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over forks with its 95 % confidence interval.
///
/// @param mean the mean of the forks' means
/// @param halfWidth half the width of Student's t interval; empty for a single fork, which tells
///   nothing of its own spread
/// @param forks how many forks it rests on
public record Estimate(double mean, OptionalDouble halfWidth, int forks) {
  private static final double UPPER_TAIL = 0.025;

  /// Estimates from one value a fork.
  ///
  /// @throws IllegalArgumentException if there is no value
  public static Estimate of(double... forkMeans) {
    int n = forkMeans.length;
    if (n == 0) {
      throw new IllegalArgumentException("expected at least one fork");
    }
    double mean = Mean.of(forkMeans).getAsDouble();
    if (n == 1) {
      return new Estimate(mean, OptionalDouble.empty(), 1);
    }
    double standardError = StandardDeviation.of(forkMeans).getAsDouble() / Math.sqrt(n);
    double quantile = TDistribution.of(n - 1).inverseSurvivalProbability(UPPER_TAIL);
    return new Estimate(mean, OptionalDouble.of(quantile * standardError), n);
  }

  /// This estimate in another unit.
  public Estimate scaled(double factor) {
    OptionalDouble scaledHalf =
        halfWidth.isPresent()
            ? OptionalDouble.of(halfWidth.getAsDouble() * Math.abs(factor))
            : OptionalDouble.empty();
    return new Estimate(mean * factor, scaledHalf, forks);
  }

  /// Whether both have an interval and the two share a point, so that no difference is shown.
  public boolean overlaps(Estimate other) {
    return halfWidth.isPresent()
        && other.halfWidth.isPresent()
        && Math.abs(mean - other.mean) <= halfWidth.getAsDouble() + other.halfWidth.getAsDouble();
  }
}
