package sluice.scheduling.simulation;

import java.util.stream.LongStream;

/// Where the marks of a chart's time axis stand: at multiples of 1, 2 or 5 times a power of ten.
final class TimeAxis {
  private TimeAxis() {}

  /// The marks from one time to another.
  ///
  /// @param most how many there may be, 2 and up
  static long[] marks(long from, long to, int most) {
    long step = step(to - from, most - 1);
    return LongStream.rangeClosed(Math.ceilDiv(from, step), Math.floorDiv(to, step))
        .map(index -> index * step)
        .toArray();
  }

  private static long step(long span, int parts) {
    long power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (span / (factor * power) < parts) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }
}
