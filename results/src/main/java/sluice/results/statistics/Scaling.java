package sluice.results.statistics;

import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;

/// What several cores are worth against one.
///
/// @param speedup the mean with all cores by the mean with one
/// @param efficiency the speed-up a core, in per cent
public record Scaling(Estimate speedup, Estimate efficiency) {
  private static final double PER_CENT = 100;

  /// Compares two samples drawn independently of each other, of a figure that grows with speed.
  ///
  /// @param many with `cores` cores
  public static Scaling of(Sample one, Sample many, int cores) {
    Estimate speedup = ratio(many, one);
    return new Scaling(speedup, speedup.scaled(PER_CENT / cores));
  }

  /// The spread of a ratio follows from those of both sides, as shares of their means, to first
  /// order (the *delta method*).
  private static Estimate ratio(Sample above, Sample below) {
    double ratio = above.mean() / below.mean();
    int forks = Math.min(above.forks(), below.forks());
    if (forks == 1) {
      return new Estimate(ratio, OptionalDouble.empty(), forks);
    }
    double a = above.varianceOfMean() / (above.mean() * above.mean());
    double b = below.varianceOfMean() / (below.mean() * below.mean());
    double half =
        Bootstrap.halfWidth(
            deviations(above, below), ratio * ratio * (a + b), freedom(a, above, b, below));
    return new Estimate(ratio, OptionalDouble.of(half), forks);
  }

  private static double[] deviations(Sample above, Sample below) {
    UniformRandomProvider random = Bootstrap.random();
    double[] deviations = above.deviations(random);
    double[] others = below.deviations(random);
    double ratio = above.mean() / below.mean();
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = (above.mean() + deviations[i]) / (below.mean() + others[i]) - ratio;
    }
    return deviations;
  }

  /// Welch's, of sides of unequal spread.
  private static double freedom(double a, Sample above, double b, Sample below) {
    double sum = a + b;
    return sum == 0
        ? Math.min(above.forks(), below.forks()) - 1
        : sum * sum / (a * a / (above.forks() - 1) + b * b / (below.forks() - 1));
  }
}
