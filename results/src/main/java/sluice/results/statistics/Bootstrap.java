package sluice.results.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Intervals by a hierarchical bootstrap: forks are drawn, then iterations within each (Davison and
/// Hinkley, *Bootstrap methods and their application*, 1997, section 3.8).
///
/// Taken as it comes, such an interval is wrong for a handful of forks: drawing forks anew spreads
/// too little, by sqrt((n - 1) / n), and drawing iterations within them counts their noise twice,
/// since the means of the forks have it already. So the resamples' spread is brought to that of the
/// forks' means, and the bootstrap gives the shape alone; and the quantile is widened as Student's
/// is over the normal one, because that spread is itself an estimate (Hesterberg, *What teachers
/// should know about the bootstrap*, 2015). The interval is symmetric: its half is the 95 %
/// quantile of the distances from the estimate. A test counts how often such intervals hold the
/// truth.
final class Bootstrap {
  private static final double LEVEL = 0.95;
  private static final double UPPER_TAIL = (1 - LEVEL) / 2;
  private static final double NORMAL =
      NormalDistribution.of(0, 1).inverseSurvivalProbability(UPPER_TAIL);

  /// Fixed, so that the same data give the same interval.
  private static final long SEED = 42;

  private Bootstrap() {}

  /// Resamples of samples of a shape ([Sample#shape()]): always the same.
  static Resamples resamples(List<Integer> shape) {
    return Resamples.of(shape, random());
  }

  /// Resamples of two samples of these shapes, drawn one after the other: always the same.
  static Pair resamples(List<Integer> one, List<Integer> other) {
    UniformRandomProvider random = random();
    Resamples ofOne = Resamples.of(one, random);
    return new Pair(ofOne, Resamples.of(other, random));
  }

  /// Resamples of two samples, drawn independently of each other.
  record Pair(Resamples one, Resamples other) {}

  /// What [#difference(Pair, Sample, double, Sample, double)] gives for resamples of its own.
  static double[] difference(Sample one, double scale, Sample other, double otherScale) {
    return difference(resamples(one.shape(), other.shape()), one, scale, other, otherScale);
  }

  /// How far the means of resamples of one sample are farther from its mean than those of another,
  /// drawn independently of it.
  ///
  /// @param drawn for the shapes of both
  /// @param scale what the first one's deviations are multiplied by
  /// @param otherScale what the other one's are
  static double[] difference(
      Pair drawn, Sample one, double scale, Sample other, double otherScale) {
    double[] deviations = one.deviations(drawn.one());
    double[] others = other.deviations(drawn.other());
    Arrays.setAll(deviations, i -> scale * deviations[i] - otherScale * others[i]);
    return deviations;
  }

  private static UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
  }

  /// Half of the 95 % interval of an estimate.
  ///
  /// @param scale what [#scale] gives
  /// @param freedom the degrees of freedom of the estimate's variance
  static double halfWidth(double scale, double freedom) {
    return scale * TDistribution.of(freedom).inverseSurvivalProbability(UPPER_TAIL);
  }

  /// How probable an estimate at least so far from 0 is where the truth is 0. It is less than 5 %
  /// just where the interval excludes 0.
  ///
  /// @param scale what [#scale] gives
  /// @param freedom the degrees of freedom of the estimate's variance
  static double probability(double estimate, double scale, double freedom) {
    if (scale == 0) {
      return estimate == 0 ? 1 : 0;
    }
    return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(estimate) / scale);
  }

  /// The standard error of an estimate, made larger where resamples have longer tails than the
  /// normal distribution.
  ///
  /// @param deviations of resamples from the estimate
  /// @param variance that of the estimate, which the deviations have too
  static double scale(double[] deviations, double variance) {
    double[] distances = Arrays.stream(deviations).map(Math::abs).toArray();
    double quantile = Quantile.withDefaults().evaluate(distances, LEVEL) / NORMAL;
    return Math.max(quantile, Math.sqrt(variance));
  }
}
