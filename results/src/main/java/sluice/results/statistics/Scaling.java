package sluice.results.statistics;

import java.util.Optional;

/// What several cores are worth against one.
///
/// @param speedup the mean with all cores by the mean with one
/// @param efficiency the speed-up a core, in per cent
public record Scaling(Estimate speedup, Estimate efficiency) {
  private static final double PER_CENT = 100;

  /// Compares two samples drawn independently of each other, of a figure that grows with speed.
  ///
  /// @param many with `cores` cores
  /// @return empty where a mean is not above 0
  public static Optional<Scaling> of(Sample one, Sample many, int cores) {
    int forks = Math.min(one.forks(), many.forks());
    return Ratio.of(many, one)
        .map(ratio -> new Estimate(ratio.value(), ratio.halfWidth(), forks))
        .map(speedup -> new Scaling(speedup, speedup.scaled(PER_CENT / cores)));
  }
}
