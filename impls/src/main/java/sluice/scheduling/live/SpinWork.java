package sluice.scheduling.live;

/// A fixed amount of spinning, which looks at its slice at fixed amounts. One instance a task.
public final class SpinWork implements Work {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final SpinMeter meter;
  private final long stride;
  private long left;
  private long state = SEED;

  /// @param meter counts what was done
  /// @param iterations how much to do, 0 or more
  /// @param stride how much to do between two looks at the slice, 1 or more
  public SpinWork(SpinMeter meter, long iterations, long stride) {
    if (iterations < 0 || stride < 1) {
      throw new IllegalArgumentException(
          "spin work: expected 0 or more iterations and 1 or more between two looks, got "
              + iterations
              + " and "
              + stride);
    }
    this.meter = meter;
    this.stride = stride;
    this.left = iterations;
  }

  @Override
  public Outcome run(Slice slice) {
    while (left > stride) {
      spin(stride);
      if (slice.over()) {
        return Outcome.YIELDED;
      }
    }
    spin(left);
    return Outcome.DONE;
  }

  private void spin(long iterations) {
    state = meter.spin(state, iterations);
    left -= iterations;
  }
}
