package sluice.results.chart;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import sluice.results.record.HistogramLog;

/// Latency by percentile.
///
/// @param points from the median's side to the tail
public record LatencyCurve(List<Point> points) {
  private static final int POINTS_PER_HALVING = 4;

  public LatencyCurve {
    points = List.copyOf(points);
  }

  /// A point.
  ///
  /// @param inverse 1/(1 - p): 2 for the median, 100 for the 99th percentile
  /// @param nanos the latency that the part p of all does not exceed
  public record Point(double inverse, double nanos) {}

  /// The curve of all forks of a cell; empty where there are none.
  public static LatencyCurve of(List<Histogram> forks) {
    return HistogramLog.sum(forks).map(LatencyCurve::of).orElse(new LatencyCurve(List.of()));
  }

  /// What lies beyond the last recorded value tells nothing, so the curve ends there.
  private static LatencyCurve of(Histogram latencies) {
    List<Point> points = new ArrayList<>();
    for (HistogramIterationValue value : latencies.percentiles(POINTS_PER_HALVING)) {
      double above = 1 - value.getPercentileLevelIteratedTo() / 100;
      if (above * latencies.getTotalCount() >= 1) {
        // What the clock cannot tell from nothing has no place on a logarithmic axis.
        points.add(new Point(1 / above, Math.max(1, value.getValueIteratedTo())));
      }
    }
    return new LatencyCurve(points);
  }
}
