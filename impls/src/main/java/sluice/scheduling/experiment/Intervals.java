package sluice.scheduling.experiment;

import java.util.Arrays;

/// Stretches of time, each without its end, of which many may lie over each other.
final class Intervals {
  private long[] begins = new long[1024];
  private long[] ends = new long[1024];
  private int count;

  /// Adds one; one of no length takes part in nothing.
  void add(long from, long to) {
    if (from == to) {
      return;
    }
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    begins[count] = from;
    ends[count++] = to;
  }

  /// The most that lie over one point.
  int mostAtOnce() {
    Arrays.sort(begins, 0, count);
    Arrays.sort(ends, 0, count);
    int most = 0;
    int ended = 0;
    for (int begun = 0; begun < count; begun++) {
      while (ends[ended] <= begins[begun]) {
        ended++;
      }
      most = Math.max(most, begun + 1 - ended);
    }
    return most;
  }
}
