package sluice.results.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What one JVM measured of one cell. Forks are the samples of all statistics; iterations within
/// one are not independent of each other.
///
/// @param round the round it ran in, from 1
/// @param seconds its duration on the wall clock, start of the JVM included
/// @param values the raw values of each metric key, one an iteration, or a single one for the whole
///   fork
/// @param notes what is no number, by name, such as the processors that the kernel granted
public record Fork(
    int round, double seconds, Map<String, List<Double>> values, Map<String, String> notes) {
  public Fork {
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    values.forEach((key, iterations) -> copy.put(key, List.copyOf(iterations)));
    values = Collections.unmodifiableMap(copy);
    notes = notes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /// The mean of a metric's raw values; empty where the fork has none.
  public OptionalDouble mean(String key) {
    List<Double> raw = values.get(key);
    return raw == null
        ? OptionalDouble.empty()
        : raw.stream().mapToDouble(Double::doubleValue).average();
  }

  /// A fork without notes.
  public Fork(int round, double seconds, Map<String, List<Double>> values) {
    this(round, seconds, values, Map.of());
  }
}
