package sluice.results.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sluice.results.record.Cell;

/// How much a run measures: the number of rounds, and the iterations of each fork.
public enum Effort {
  /// Everything works: one short fork a headline cell, no intervals.
  SMOKE(1, 1, 100, 1, 200),
  /// The headline cells, in minutes.
  QUICK(3, 3, 150, 3, 150),
  /// The headline cells and what each varies with, in less than an hour.
  STANDARD(5, 3, 150, 3, 150),
  /// What tells things apart, with samples enough to publish, in two hours or so.
  PUBLISH(10, 3, 150, 3, 150),
  /// All cells there are, however long that takes.
  FULL(5, 3, 150, 3, 150);

  private final int rounds;
  private final int warmupIterations;
  private final Duration warmupTime;
  private final int measurementIterations;
  private final Duration measurementTime;

  Effort(
      int rounds,
      int warmupIterations,
      long warmupMillis,
      int measurementIterations,
      long measurementMillis) {
    this.rounds = rounds;
    this.warmupIterations = warmupIterations;
    this.warmupTime = Duration.ofMillis(warmupMillis);
    this.measurementIterations = measurementIterations;
    this.measurementTime = Duration.ofMillis(measurementMillis);
  }

  /// The effort of this name.
  ///
  /// @throws MisuseException if there is none
  public static Effort named(String name) {
    return Arrays.stream(values())
        .filter(effort -> effort.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MisuseException(
                    "effort: expected one of %s, got '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(Effort::toString)
                                .collect(Collectors.joining(", ")),
                            name)));
  }

  /// Forks of each cell.
  public int rounds() {
    return rounds;
  }

  /// Whether to run the headline cells only.
  public boolean headlineOnly() {
    return this == SMOKE || this == QUICK;
  }

  /// Whether it measures as many values of what a cell varies with as another, or more.
  public boolean atLeast(Effort other) {
    return compareTo(other) >= 0;
  }

  /// Of a cell that needs no more than others.
  int warmupIterations() {
    return warmupIterations;
  }

  int warmupIterations(Cell cell) {
    return warmupIterations * cell.warmup();
  }

  Duration warmupTime() {
    return warmupTime;
  }

  int measurementIterations() {
    return measurementIterations;
  }

  Duration measurementTime() {
    return measurementTime;
  }

  /// What the iterations of one fork take together.
  Duration iterationsTime(Cell cell) {
    return warmupTime
        .multipliedBy(warmupIterations(cell))
        .plus(measurementTime.multipliedBy(measurementIterations));
  }

  /// What a fork does, by name, for the record.
  Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("warm-up", "%d x %d ms".formatted(warmupIterations, warmupTime.toMillis()));
    map.put(
        "measurement", "%d x %d ms".formatted(measurementIterations, measurementTime.toMillis()));
    return map;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
