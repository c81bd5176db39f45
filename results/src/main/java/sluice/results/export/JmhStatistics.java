package sluice.results.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/// What JMH makes of values. It takes all iterations of all forks for one sample of independent
/// values; its error is half of the 99.9 % confidence interval that follows from Student's
/// distribution. What cannot be told of so few values is not a number.
final class JmhStatistics {
  private static final double CONFIDENCE = 0.999;
  private static final double[] PERCENTILES = {
    0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100
  };

  /// By the number of values. They take long to work out, and there are few.
  private final Map<Integer, Double> quantiles = new HashMap<>();

  /// @param rawData the values of each fork's iterations
  JmhMetric of(String key, String unit, List<List<Double>> rawData) {
    double[] values = rawData.stream().flatMap(List::stream).mapToDouble(v -> v).toArray();
    if (adds(key, unit)) {
      double sum = Arrays.stream(values).sum();
      return new JmhMetric(sum, Double.NaN, List.of(sum, sum), percentiles(values), unit, rawData);
    }
    DoubleStatistics statistics =
        DoubleStatistics.of(Set.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), values);
    double score = statistics.getAsDouble(Statistic.MEAN);
    double error = error(statistics, values.length);
    return new JmhMetric(
        score, error, List.of(score - error, score + error), percentiles(values), unit, rawData);
  }

  /// JMH adds up counts of events and time spent on them, which leaves it one value without an
  /// error; of all else it takes the mean.
  private static boolean adds(String key, String unit) {
    return unit.equals("#") || unit.equals("counts") || key.equals("gc.time");
  }

  private double error(DoubleStatistics statistics, int count) {
    if (count <= 2) {
      return Double.NaN;
    }
    double quantile = quantiles.computeIfAbsent(count, JmhStatistics::quantile);
    return quantile * statistics.getAsDouble(Statistic.STANDARD_DEVIATION) / Math.sqrt(count);
  }

  private static double quantile(int count) {
    return TDistribution.of(count - 1).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
  }

  private static Map<String, Double> percentiles(double[] values) {
    Map<String, Double> percentiles = new LinkedHashMap<>();
    double[] sorted = values.clone();
    double[] quantiles =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF6)
            .evaluate(sorted, Arrays.stream(PERCENTILES).map(p -> p / 100).toArray());
    for (int index = 0; index < PERCENTILES.length; index++) {
      percentiles.put(String.valueOf(PERCENTILES[index]), quantiles[index]);
    }
    return percentiles;
  }
}
