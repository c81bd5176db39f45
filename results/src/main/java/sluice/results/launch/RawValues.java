package sluice.results.launch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import sluice.results.environment.CpuShares;
import sluice.results.record.Disturbance;
import sluice.results.record.Metric;

/// Gathers a fork's raw values by metric key. What is not a finite number is no value.
final class RawValues {
  /// No clock and no counter tells more; further digits would only fill records.
  private static final MathContext DIGITS = new MathContext(9);

  private final Map<String, List<Double>> values = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  void add(BenchmarkResult result) {
    for (IterationResult iteration : result.getIterationResults()) {
      add(Metric.SCORE, iteration.getPrimaryResult());
      for (Result<?> secondary : iteration.getSecondaryResults().values()) {
        add(secondary.getLabel(), secondary);
      }
    }
    for (Result<?> whole : result.getBenchmarkResults().values()) {
      add(whole.getLabel(), whole);
    }
  }

  void add(Histogram latencies) {
    HistogramStore.percentiles(latencies).forEach((key, nanos) -> add(key, nanos, "ns"));
  }

  /// @param nanos the median latency of each iteration
  void addMedians(List<Double> nanos) {
    nanos.forEach(median -> add(Metric.ITERATION_MEDIAN, median, "ns"));
  }

  void add(CpuShares others) {
    add(Disturbance.STEAL, others.steal(), "%");
    add(Disturbance.FOREIGN, others.foreign(), "%");
  }

  /// @param times how far apart the processors were, before a fork or after it
  void addApart(double times) {
    add(Disturbance.APART, times, "#");
  }

  Map<String, List<Double>> values() {
    return values;
  }

  Map<String, String> units() {
    return units;
  }

  private void add(String key, Result<?> result) {
    add(key, result.getScore(), result.getScoreUnit());
  }

  private void add(String key, double value, String unit) {
    if (Double.isFinite(value)) {
      values
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new BigDecimal(value).round(DIGITS).doubleValue());
      units.put(key, unit);
    }
  }
}
