package sluice.scheduling.experiment;

import sluice.scheduling.PolicySpec;
import sluice.scheduling.SchedulingPolicy;

/// What the regimes leave open. Times are in the programs' unit.
///
/// @param setUp what a user takes to set the machine up, 0 and up
/// @param quantum of time-sharing, 1 and up
/// @param switchCost of the regimes that switch, 0 and up
public record RegimeOptions(long setUp, long quantum, long switchCost) {
  /// For [ProgramSets#standard()].
  public static final RegimeOptions STANDARD = new RegimeOptions(60, 10, 0);

  public RegimeOptions {
    if (setUp < 0 || quantum < 1 || switchCost < 0) {
      throw new IllegalArgumentException(
          "regimes: expected set-up and switch cost >= 0 and quantum >= 1, got "
              + setUp
              + ", "
              + switchCost
              + " and "
              + quantum);
    }
  }

  /// How a regime chooses among several programs; in those that never have several, first come
  /// first served like the others.
  public SchedulingPolicy policy(Regime regime) {
    return PolicySpec.parse(regime == Regime.TIME_SHARING ? "rr:quantum=" + quantum : "fcfs")
        .create(0);
  }
}
