package sluice.scheduling.theory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/// A confidence interval for a mean over independent replications, by Student's t. Were the theory
/// right and the seeds random, one run in a thousand of all tests together would miss somewhere:
/// the level of each is that by Bonferroni.
///
/// @param mean over the replications
/// @param halfWidth of the interval
record Interval(double mean, double halfWidth) {
  private static final double FAMILY_ERROR = 0.001;

  /// At least as many intervals as all tests hold against a theory.
  private static final int FAMILY = 100;

  static Interval of(DoubleStream replications) {
    double[] values = replications.toArray();
    DoubleStatistics statistics =
        DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), values);
    double quantile =
        TDistribution.of(values.length - 1.0).inverseSurvivalProbability(FAMILY_ERROR / FAMILY / 2);
    return new Interval(
        statistics.getAsDouble(Statistic.MEAN),
        quantile * statistics.getAsDouble(Statistic.STANDARD_DEVIATION) / Math.sqrt(values.length));
  }

  /// Fails where it does not cover what theory says, and where it is too wide to tell.
  ///
  /// @param relativeWidth the widest half that is taken, relative to the theory
  void assertCovers(double theory, double relativeWidth, String what) {
    assertCovers(theory, relativeWidth, 0, what);
  }

  /// As above, for figures that rounding to ticks may shift.
  ///
  /// @param shift the most by which rounding makes a difference
  void assertCovers(double theory, double relativeWidth, double shift, String what) {
    String text = what + ": " + this + ", theory " + theory;
    assertTrue(Math.abs(mean - theory) <= halfWidth + shift, text);
    assertTrue(halfWidth <= relativeWidth * theory, () -> text + ", which is too wide");
  }
}
