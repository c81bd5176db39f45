package sluice.scheduling.live;

import java.util.concurrent.atomic.LongAdder;

/// Spins, and counts how much of it was done. For any number of threads.
public final class SpinMeter {
  private final LongAdder iterations = new LongAdder();

  /// Iterations done by everybody so far.
  public long iterations() {
    return iterations.sum();
  }

  /// Spins, and counts it.
  ///
  /// @param state what an earlier spin returned, or any number but 0
  /// @return never 0
  long spin(long state, long count) {
    long last = run(state, count);
    // The result goes into the count, without a change to it, so that no compiler may skip the
    // loop.
    iterations.add(last == 0 ? 0 : count);
    return last;
  }

  /// One iteration waits for the other: three shifts and three exclusive ors, no memory.
  ///
  /// The generator is from Marsaglia, *Xorshift RNGs* (2003).
  static long run(long state, long count) {
    long x = state;
    for (long i = 0; i < count; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
