package sluice.results.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A mean over forks with its 95 % confidence interval.
///
/// @param mean the mean of the forks' means
/// @param halfWidth half the width of the interval, by a hierarchical bootstrap; empty for a single
///   fork, which tells nothing of its own spread
/// @param forks how many forks it rests on
public record Estimate(double mean, OptionalDouble halfWidth, int forks) {
  /// Estimates the mean. The same sample always has the same interval.
  public static Estimate of(Sample sample) {
    return of(sample, Bootstrap::resamples);
  }

  /// Estimates the mean of each sample, as [#of(Sample)] does. What has to be drawn at random is
  /// drawn once for all samples of a shape.
  public static List<Estimate> all(List<Sample> samples) {
    Map<List<Integer>, Resamples> drawn = new ConcurrentHashMap<>();
    return samples.parallelStream()
        .map(sample -> of(sample, shape -> drawn.computeIfAbsent(shape, Bootstrap::resamples)))
        .toList();
  }

  private static Estimate of(Sample sample, Function<List<Integer>, Resamples> resamples) {
    int n = sample.forks();
    if (n == 1) {
      return new Estimate(sample.mean(), OptionalDouble.empty(), n);
    }
    double[] deviations = sample.deviations(resamples.apply(sample.shape()));
    double half = Bootstrap.halfWidth(Bootstrap.scale(deviations, sample.varianceOfMean()), n - 1);
    return new Estimate(sample.mean(), OptionalDouble.of(half), n);
  }

  /// The smallest difference between two samples as noisy as this that their intervals show nine
  /// times of ten, as a share; empty for a single fork, and where the mean is not above 0.
  public OptionalDouble detectable() {
    if (halfWidth.isEmpty() || mean <= 0) {
      return OptionalDouble.empty();
    }
    int freedom = forks - 1;
    double error = halfWidth.getAsDouble() / Bootstrap.halfWidth(1, freedom) / mean;
    var both = new LogRatio.Spread(Math.sqrt(2) * error, 2.0 * freedom);
    return new LogRatio(0, Optional.of(both)).detectable();
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
