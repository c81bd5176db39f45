package sluice.results.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A cell and what was measured of it.
///
/// @param reason why it failed or is unavailable, in one line
/// @param units the unit of each metric key's raw values
/// @param forks what was measured, in the order of the rounds
/// @param histogram its HdrHistogram log, relative to the run's directory
/// @param mode JMH's mode, such as `thrpt` or `avgt`; empty where nothing was measured by JMH, and
///   in records of version 1
public record CellResult(
    Cell cell,
    Status status,
    Optional<String> reason,
    Map<String, String> units,
    List<Fork> forks,
    Optional<String> histogram,
    Optional<String> mode) {
  public CellResult {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    forks = List.copyOf(forks);
    mode = mode == null ? Optional.empty() : mode;
  }

  /// A result that does not tell JMH's mode.
  public CellResult(
      Cell cell,
      Status status,
      Optional<String> reason,
      Map<String, String> units,
      List<Fork> forks,
      Optional<String> histogram) {
    this(cell, status, reason, units, forks, histogram, Optional.empty());
  }

  /// The mean over the iterations of each fork that has raw values of `key`.
  public double[] forkMeans(String key) {
    return forks.stream().flatMapToDouble(fork -> fork.mean(key).stream()).toArray();
  }

  /// The raw values of `key` of each fork that has any.
  public double[][] iterations(String key) {
    return forks.stream()
        .map(fork -> fork.values().getOrDefault(key, List.of()))
        .filter(values -> !values.isEmpty())
        .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
