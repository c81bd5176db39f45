package sluice.results.environment;

/// What others took of the processors' time while something was measured.
///
/// @param steal what the hypervisor gave to other machines, in per cent of the time of all
///   processors that a run may use
/// @param foreign what processes that are not of the run used, likewise
public record CpuShares(double steal, double foreign) {
  /// Four ticks of two processors' two hundred a second: less may be the rounding of ticks.
  private static final double STEAL_LIMIT = 2;

  /// The kernel charges whole ticks to whoever runs when they come, so that a small share may be
  /// nobody's.
  private static final double FOREIGN_LIMIT = 5;

  /// The criterion, for the reader.
  public static final String CRITERION =
      ("other virtual machines took at least %.0f %% of the processors' time (steal), or other"
              + " processes at least %.0f %%")
          .formatted(STEAL_LIMIT, FOREIGN_LIMIT);

  /// Whether this is enough to spoil what was measured.
  public boolean disturbing() {
    return stealing() || crowding();
  }

  /// Who took how much, in a few words.
  public String describe() {
    return "other virtual machines took %.1f %% of the processors' time (steal), other processes %.1f %%"
        .formatted(steal, foreign);
  }

  boolean stealing() {
    return steal >= STEAL_LIMIT;
  }

  boolean crowding() {
    return foreign >= FOREIGN_LIMIT;
  }
}
