package sluice.results.statistics;

import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;

/// The difference of two means with its 95 % confidence interval. That interval includes 0 where
/// the interval of their ratio includes 1, and unlike it also works for means of 0.
///
/// @param value the first mean less the second
/// @param halfWidth half the width of the interval, by a hierarchical bootstrap; empty where a side
///   has a single fork
public record Difference(double value, OptionalDouble halfWidth) {
  /// Compares two samples drawn independently of each other. Degrees of freedom are B. Welch's
  /// (Biometrika 34, 1947), for sides of unequal spread.
  public static Difference of(Sample one, Sample other) {
    OptionalDouble half =
        one.forks() == 1 || other.forks() == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(halfWidth(one, other));
    return new Difference(one.mean() - other.mean(), half);
  }

  /// Whether the interval excludes 0.
  public boolean shown() {
    return halfWidth.isPresent() && Math.abs(value) > halfWidth.getAsDouble();
  }

  private static double halfWidth(Sample one, Sample other) {
    UniformRandomProvider random = Bootstrap.random();
    double[] deviations = one.deviations(random);
    double[] others = other.deviations(random);
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] -= others[i];
    }
    double variance = one.varianceOfMean() + other.varianceOfMean();
    return Bootstrap.halfWidth(deviations, variance, freedom(one, other));
  }

  private static double freedom(Sample one, Sample other) {
    double a = one.varianceOfMean();
    double b = other.varianceOfMean();
    double sum = a + b;
    return sum == 0
        ? Math.min(one.forks(), other.forks()) - 1
        : sum * sum / (a * a / (one.forks() - 1) + b * b / (other.forks() - 1));
  }
}
