package sluice.scheduling.metrics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;

/// How values are spread. Without values all but the count are NaN.
///
/// @param count how many values
/// @param p50 the value that half of them do not exceed; the other quantiles likewise
public record Summary(long count, double mean, double p50, double p90, double p99, double max) {
  private static final Quantile QUANTILE = Quantile.withDefaults();

  /// Summarises values, whose order does not matter.
  public static Summary of(double... values) {
    double[] quantiles = QUANTILE.evaluate(values, 0.5, 0.9, 0.99);
    return new Summary(
        values.length,
        Mean.of(values).getAsDouble(),
        quantiles[0],
        quantiles[1],
        quantiles[2],
        Arrays.stream(values).max().orElse(Double.NaN));
  }
}
