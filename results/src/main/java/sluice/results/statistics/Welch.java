package sluice.results.statistics;

/// Degrees of freedom for two sides of unequal spread (B. L. Welch, *The generalization of
/// Student's problem when several different population variances are involved*, Biometrika 34,
/// 1947).
final class Welch {
  private Welch() {}

  /// Those of a sum of two independent estimates.
  ///
  /// @param variance of the one estimate
  /// @param forks it rests on, at least two
  /// @param other variance of the other
  /// @param others forks that one rests on
  static double freedom(double variance, int forks, double other, int others) {
    return freedomOf(variance, forks - 1, other, others - 1);
  }

  /// Those of a sum of two independent estimates whose own are known.
  ///
  /// @param variance of the one estimate
  /// @param freedom of that variance
  /// @param other variance of the other
  /// @param otherFreedom of that one
  static double freedomOf(double variance, double freedom, double other, double otherFreedom) {
    double sum = variance + other;
    return sum == 0
        ? Math.min(freedom, otherFreedom)
        : sum * sum / (variance * variance / freedom + other * other / otherFreedom);
  }
}
