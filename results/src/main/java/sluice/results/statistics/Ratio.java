package sluice.results.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/// The ratio of two means with its 95 % confidence interval.
///
/// The interval is that of the ratio's logarithm, to the first order: the relative errors of both
/// means add up, as in the delta method (Davison and Hinkley, *Bootstrap methods and their
/// application*, 1997, section 2.7), and their sum gets the interval that differences get. A test
/// counts how often it holds the truth.
///
/// @param value the first mean by the second
/// @param halfWidth half the width of the interval, by a hierarchical bootstrap; empty where a side
///   has a single fork
public record Ratio(double value, OptionalDouble halfWidth) {
  /// Relates two samples drawn independently of each other. The same samples always have the same
  /// interval.
  ///
  /// @return empty where a mean is not above 0
  public static Optional<Ratio> of(Sample one, Sample other) {
    return of(one, other, Bootstrap::resamples);
  }

  /// @param resamples draws them for two shapes
  static Optional<Ratio> of(
      Sample one,
      Sample other,
      BiFunction<List<Integer>, List<Integer>, Bootstrap.Pair> resamples) {
    if (one.mean() <= 0 || other.mean() <= 0) {
      return Optional.empty();
    }
    double value = one.mean() / other.mean();
    OptionalDouble half =
        one.forks() == 1 || other.forks() == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                value * relativeHalfWidth(one, other, resamples.apply(one.shape(), other.shape())));
    return Optional.of(new Ratio(value, half));
  }

  /// This ratio in per cent, as an estimate of so many forks.
  public Estimate percent(int forks) {
    return new Estimate(value, halfWidth, forks).scaled(100);
  }

  private static double relativeHalfWidth(Sample one, Sample other, Bootstrap.Pair drawn) {
    double[] deviations = Bootstrap.difference(drawn, one, 1 / one.mean(), other, 1 / other.mean());
    double a = one.varianceOfMean() / (one.mean() * one.mean());
    double b = other.varianceOfMean() / (other.mean() * other.mean());
    return Bootstrap.halfWidth(
        Bootstrap.scale(deviations, a + b), Welch.freedom(a, one.forks(), b, other.forks()));
  }
}
