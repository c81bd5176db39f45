package sluice.results.environment;

/// Processor time up to a moment, in ticks.
///
/// @param machine of the processors watched
/// @param own of this process and of all it started that have ended
public record CpuSample(CpuTimes machine, long own) {
  /// Where the processors' time went since an earlier moment. What this process started in between
  /// has to have ended, or it passes for foreign.
  public CpuShares since(CpuSample earlier) {
    CpuTimes spent = machine.since(earlier.machine);
    if (spent.total() <= 0) {
      return new CpuShares(0, 0);
    }
    double foreign = Math.max(0, spent.busy() - (own - earlier.own));
    return new CpuShares(100.0 * spent.steal() / spent.total(), 100 * foreign / spent.total());
  }
}
