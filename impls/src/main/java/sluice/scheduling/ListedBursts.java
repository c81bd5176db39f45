package sluice.scheduling;

import java.util.Arrays;

/// Bursts given one by one.
public final class ListedBursts implements Bursts {
  private final long[] alternating;
  private final long service;

  private ListedBursts(long[] alternating) {
    this.alternating = alternating;
    long sum = 0;
    for (int i = 0; i < alternating.length; i += 2) {
      sum = Math.addExact(sum, alternating[i]);
    }
    this.service = sum;
  }

  /// The bursts of these lengths.
  ///
  /// @param alternating CPU, I/O, CPU ... CPU: an odd number of lengths, each 0 or more
  public static ListedBursts of(long... alternating) {
    if (alternating.length % 2 == 0 || Arrays.stream(alternating).anyMatch(length -> length < 0)) {
      throw new IllegalArgumentException(
          "bursts: expected CPU, I/O ... CPU, each 0 or more, got " + Arrays.toString(alternating));
    }
    return new ListedBursts(alternating.clone());
  }

  @Override
  public int count() {
    return (alternating.length + 1) / 2;
  }

  @Override
  public long cpu(int index) {
    return alternating[2 * index];
  }

  @Override
  public long io(int index) {
    return alternating[2 * index + 1];
  }

  @Override
  public long service() {
    return service;
  }

  @Override
  public String toString() {
    return "ListedBursts" + Arrays.toString(alternating);
  }
}
