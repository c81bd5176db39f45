package sluice.results.launch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;

/// How long forks take: what the last one of the cell took, else its iterations and its setup, by
/// as much longer or shorter as setups of this run have been so far.
final class TimeEstimate {
  /// What is foreseen of setups counts as much as so many seconds of them that were seen.
  private static final Duration FORESEEN = Duration.ofSeconds(20);

  private final Effort effort;
  private final Map<Cell, Duration> latest = new HashMap<>();
  private Duration expectedSetups = Duration.ZERO;
  private Duration seenSetups = Duration.ZERO;

  TimeEstimate(Effort effort) {
    this.effort = effort;
  }

  /// Reckons with setups that take so many times as long as on the machine they were measured on.
  void foresee(double pace) {
    expectedSetups = FORESEEN;
    seenSetups = times(FORESEEN, pace);
  }

  void measured(Cell cell, Duration duration) {
    latest.put(cell, duration);
    expectedSetups = expectedSetups.plus(cell.setup());
    seenSetups = seenSetups.plus(duration.minus(effort.iterationsTime(cell)));
  }

  Duration of(Cell cell) {
    return latest.getOrDefault(cell, effort.iterationsTime(cell).plus(setup(cell.setup())));
  }

  /// What a setup takes here.
  Duration setup(Duration measured) {
    return expectedSetups.isZero()
        ? measured
        : times(measured, (double) seenSetups.toNanos() / expectedSetups.toNanos());
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }

  Duration of(Collection<List<Cell>> rounds) {
    return rounds.stream()
        .flatMap(List::stream)
        .map(this::of)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// A duration as people say it, such as `40 s`, `3 min 5 s`, `25 min` or `2 h 10 min`.
  static String words(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    if (seconds < 90) {
      return seconds + " s";
    }
    if (seconds < 600) {
      return "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 90 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
