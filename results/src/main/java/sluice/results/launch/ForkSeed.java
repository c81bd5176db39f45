package sluice.results.launch;

/// What a benchmark's random inputs follow from: the same for all cells of a round, so that they
/// differ by what is measured alone, and another in every round.
public final class ForkSeed {
  /// The system property that tells a fork's round.
  static final String PROPERTY = "sluice.round";

  /// More than a fork ever needs.
  private static final long SEEDS = 1 << 20;

  private ForkSeed() {}

  /// Whether this is a fork of the launcher, so that what it takes is measured.
  public static boolean given() {
    return System.getProperty(PROPERTY) != null;
  }

  /// The first of this fork's seeds; those that follow it are its own too. Outside a fork of the
  /// launcher, 0.
  public static long first() {
    return Long.getLong(PROPERTY, 0) * SEEDS;
  }
}
