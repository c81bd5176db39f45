package sluice.scheduling.live;

import java.util.Arrays;

/// How fast this machine spins.
///
/// @param perMicrosecond iterations of [SpinMeter] that take a microsecond on an undisturbed core
public record SpinRate(double perMicrosecond) {
  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 51;
  private static final long ROUND_ITERATIONS = 200_000;

  public SpinRate {
    if (!(perMicrosecond > 0)) {
      throw new IllegalArgumentException(
          "spin rate: expected more than 0 iterations/us, got " + perMicrosecond);
    }
  }

  /// Measures it on the calling thread: the median of many rounds, which takes some 50 ms.
  public static SpinRate calibrate() {
    SpinMeter meter = new SpinMeter();
    double[] rates = new double[ROUNDS];
    long state = 1;
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      long start = System.nanoTime();
      state = meter.spin(state, ROUND_ITERATIONS);
      long nanos = Math.max(1, System.nanoTime() - start);
      if (round >= 0) {
        rates[round] = ROUND_ITERATIONS * 1_000.0 / nanos;
      }
    }
    Arrays.sort(rates);
    return new SpinRate(rates[ROUNDS / 2]);
  }

  /// How many iterations take so long, at least 1.
  public long iterations(long nanos) {
    return Math.max(1, Math.round(perMicrosecond * nanos / 1_000));
  }
}
