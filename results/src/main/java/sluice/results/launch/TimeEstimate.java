package sluice.results.launch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;

/// How long forks take: what was measured of the cell so far, else its iterations and what a fork
/// was seen to cost beside them.
final class TimeEstimate {
  /// What starting a JVM and its benchmark costs, until a fork of this run has told.
  private static final Duration USUAL_OVERHEAD = Duration.ofMillis(1500);

  private final Effort effort;
  private final Map<Cell, Duration> latest = new HashMap<>();
  private Duration overheads = Duration.ZERO;
  private int forks;

  TimeEstimate(Effort effort) {
    this.effort = effort;
  }

  void measured(Cell cell, Duration duration) {
    latest.put(cell, duration);
    overheads = overheads.plus(duration.minus(effort.iterationsTime(cell)));
    forks++;
  }

  Duration of(Cell cell) {
    Duration overhead = forks == 0 ? USUAL_OVERHEAD : overheads.dividedBy(forks);
    return latest.getOrDefault(cell, effort.iterationsTime(cell).plus(overhead));
  }

  Duration of(Collection<List<Cell>> rounds) {
    return rounds.stream()
        .flatMap(List::stream)
        .map(this::of)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// A duration as people say it, such as `40 s`, `3 min` or `2 h 10 min`.
  static String words(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    if (seconds < 90) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 90 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
