package sluice.results.record;

/// Which way a [Metric] is better.
public enum Direction {
  HIGHER,
  LOWER,
  /// Neither: the column informs, no row is better by it.
  NONE
}
