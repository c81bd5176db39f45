package sluice.results.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What the variances of many rows say of each of them. A variance from three forks is known so
/// badly that hardly anything can be claimed; those of the rows beside it tell what variances are
/// like here. Each is drawn towards what they have in common, the more the less they differ beyond
/// chance (G. K. Smyth, *Linear models and empirical Bayes methods for assessing differential
/// expression in microarray experiments*, Statistical Applications in Genetics and Molecular
/// Biology 3, 2004, section 6.2).
///
/// @param common what the rows' variances have in common
/// @param commonFreedom the degrees of freedom that this is worth to each row; infinite where the
///   variances differ no more than by chance
/// @param allFreedom those of all rows together, which no row can have more of
record ModeratedVariance(double common, double commonFreedom, double allFreedom) {
  /// A row whose forks happen to agree to the last digit has no logarithm; this share of the mean
  /// variance stands for it.
  private static final double LEAST = 1e-5;

  /// Nine times of ten the variances differ no more than they are taken to.
  private static final double LOWER_TAIL = 0.1;

  /// Between the exponents of these, trigamma takes every value that logarithms can vary by.
  private static final double EXPONENT = 50;

  private static final double PRECISION = 1e-10;

  /// Learns from rows that vary.
  ///
  /// @param variances of each row's forks, not all of them 0
  /// @param freedoms the degrees of freedom of each, at least 1
  /// @throws IllegalArgumentException if there are fewer than two
  static ModeratedVariance of(double[] variances, double[] freedoms) {
    if (variances.length < 2) {
      throw new IllegalArgumentException("expected at least two rows, got " + variances.length);
    }
    double least = LEAST * Mean.of(variances).getAsDouble();
    double[] logs = new double[variances.length];
    double chance = 0;
    for (int i = 0; i < logs.length; i++) {
      double half = freedoms[i] / 2;
      logs[i] = Math.log(Math.max(variances[i], least)) - Digamma.value(half) + Math.log(half);
      chance += Trigamma.value(half) / logs.length;
    }
    double mean = Mean.of(logs).getAsDouble();
    double beyondChance = atMost(Variance.of(logs).getAsDouble(), logs.length - 1) - chance;
    double all = Arrays.stream(freedoms).sum();
    if (beyondChance <= 0) {
      return new ModeratedVariance(Math.exp(mean), Double.POSITIVE_INFINITY, all);
    }
    double half = inverseTrigamma(beyondChance);
    return new ModeratedVariance(
        Math.exp(mean + Digamma.value(half) - Math.log(half)), 2 * half, all);
  }

  /// What to take a row's variance for.
  ///
  /// @param own the row's
  /// @param freedom its degrees of freedom
  double of(double own, double freedom) {
    double drawn =
        Double.isInfinite(commonFreedom)
            ? common
            : (commonFreedom * common + freedom * own) / (commonFreedom + freedom);
    return Math.max(own, drawn);
  }

  /// The degrees of freedom of that.
  ///
  /// @param freedom the row's own
  double freedom(double freedom) {
    return Math.min(commonFreedom + freedom, allFreedom);
  }

  /// The upper end of a variance's interval, as of normal values.
  private static double atMost(double variance, int freedom) {
    return variance
        * freedom
        / ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(LOWER_TAIL);
  }

  /// By bisection of the logarithm: the function falls from infinity to 0.
  private static double inverseTrigamma(double value) {
    double low = -EXPONENT;
    double high = EXPONENT;
    while (high - low > PRECISION) {
      double middle = (low + high) / 2;
      if (Trigamma.value(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
