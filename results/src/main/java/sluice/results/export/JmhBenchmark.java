package sluice.results.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Forking;
import sluice.results.record.Metric;
import sluice.results.record.Run;

/// One benchmark of JMH's JSON format, under JMH's names.
@JsonInclude(JsonInclude.Include.NON_NULL)
record JmhBenchmark(
    String jmhVersion,
    String benchmark,
    String mode,
    int threads,
    int forks,
    @JsonUnwrapped Jvm jvm,
    @JsonUnwrapped Iterations iterations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> params,
    JmhMetric primaryMetric,
    Map<String, JmhMetric> secondaryMetrics) {
  /// What the forks ran on.
  record Jvm(
      String jvm, List<String> jvmArgs, String jdkVersion, String vmName, String vmVersion) {}

  /// What each fork did.
  record Iterations(
      int warmupIterations,
      String warmupTime,
      int warmupBatchSize,
      int measurementIterations,
      String measurementTime,
      int measurementBatchSize) {}

  static JmhBenchmark of(Run run, CellResult result, JmhStatistics statistics) {
    Cell cell = result.cell();
    Forking forking = run.forking().orElse(null);
    return new JmhBenchmark(
        forking == null ? null : forking.jmh(),
        cell.benchmark(),
        result.mode().orElseGet(() -> usualMode(result)),
        cell.threads(),
        result.forks().size(),
        forking == null ? null : jvm(forking, cell),
        forking == null ? null : iterations(forking, cell),
        cell.columns(),
        metric(result, Metric.SCORE, statistics),
        secondary(result, statistics));
  }

  private static Jvm jvm(Forking forking, Cell cell) {
    List<String> arguments = new ArrayList<>(forking.jvmArgs());
    arguments.addAll(cell.jvmArgs());
    return new Jvm(forking.java(), arguments, forking.jdk(), forking.vm(), forking.vmVersion());
  }

  private static Iterations iterations(Forking forking, Cell cell) {
    return new Iterations(
        forking.warmups() * cell.warmup(),
        time(forking.warmupTime()),
        1,
        forking.measurements(),
        time(forking.measurementTime()),
        1);
  }

  private static String time(Duration duration) {
    return duration.toMillis() + " ms";
  }

  /// Records of version 1 do not tell the mode.
  private static String usualMode(CellResult result) {
    return result.units().getOrDefault(Metric.SCORE, "").endsWith("/op") ? "avgt" : "thrpt";
  }

  private static Map<String, JmhMetric> secondary(CellResult result, JmhStatistics statistics) {
    Set<String> keys = new LinkedHashSet<>();
    result.forks().stream().map(Fork::values).map(Map::keySet).forEach(keys::addAll);
    keys.remove(Metric.SCORE);
    Map<String, JmhMetric> metrics = new LinkedHashMap<>();
    keys.forEach(key -> metrics.put(key, metric(result, key, statistics)));
    return metrics;
  }

  private static JmhMetric metric(CellResult result, String key, JmhStatistics statistics) {
    List<List<Double>> rawData =
        result.forks().stream()
            .map(fork -> fork.values().getOrDefault(key, List.of()))
            .filter(values -> !values.isEmpty())
            .toList();
    return statistics.of(key, result.units().getOrDefault(key, ""), rawData);
  }
}
