package sluice.results.statistics;

import java.util.OptionalDouble;

/// The difference of two means with its 95 % confidence interval. That interval includes 0 where
/// the interval of their ratio includes 1, and unlike it also works for means of 0.
///
/// @param value the first mean less the second
/// @param halfWidth half the width of the interval, by a hierarchical bootstrap; empty where a side
///   has a single fork
/// @param probability that of a difference at least so large where there is none, from the same
///   bootstrap; 1 where a side has a single fork
public record Difference(double value, OptionalDouble halfWidth, double probability) {
  /// Compares two samples drawn independently of each other.
  public static Difference of(Sample one, Sample other) {
    double value = one.mean() - other.mean();
    if (one.forks() == 1 || other.forks() == 1) {
      return new Difference(value, OptionalDouble.empty(), 1);
    }
    double scale = scale(one, other);
    double freedom =
        Welch.freedom(one.varianceOfMean(), one.forks(), other.varianceOfMean(), other.forks());
    return new Difference(
        value,
        OptionalDouble.of(Bootstrap.halfWidth(scale, freedom)),
        Bootstrap.probability(value, scale, freedom));
  }

  /// Whether the interval excludes 0: a claim on its own. One of several made at once has to pass
  /// [FamilyWise] as well.
  public boolean shown() {
    return halfWidth.isPresent() && Math.abs(value) > halfWidth.getAsDouble();
  }

  private static double scale(Sample one, Sample other) {
    double[] deviations = Bootstrap.difference(one, 1, other, 1);
    return Bootstrap.scale(deviations, one.varianceOfMean() + other.varianceOfMean());
  }
}
