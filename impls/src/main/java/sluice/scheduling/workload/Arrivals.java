package sluice.scheduling.workload;

import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/// The points in time at which jobs arrive, in order.
final class Arrivals {
  private final ContinuousSampler gaps;
  private final double interval;
  private final int group;
  private double time;
  private int leftOfGroup;

  /// @param gaps times between two groups, in units of the interval
  /// @param group how many arrive at once
  Arrivals(ContinuousSampler gaps, double interval, int group) {
    this.gaps = gaps;
    this.interval = interval;
    this.group = group;
  }

  long next() {
    if (leftOfGroup == 0) {
      time += interval * gaps.sample();
      leftOfGroup = group;
    }
    leftOfGroup--;
    return Math.round(time);
  }
}
