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
    double sum = variance + other;
    return sum == 0
        ? Math.min(forks, others) - 1
        : sum * sum / (variance * variance / (forks - 1) + other * other / (others - 1));
  }
}
