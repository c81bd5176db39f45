package sluice.results.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class LatencyCurveTest {
  @Test
  void nothingIsDrawnAsTheLeastTheClockTells() {
    Histogram latencies = new Histogram(3);
    latencies.recordValueWithCount(0, 60);
    latencies.recordValueWithCount(500, 40);
    assertEquals(
        List.of(1.0, 500.0),
        LatencyCurve.of(List.of(latencies)).points().stream()
            .map(point -> point.nanos())
            .distinct()
            .toList());
  }

  @Test
  void allForksAreOneCurve() {
    Histogram quick = new Histogram(3);
    quick.recordValueWithCount(100, 75);
    Histogram slow = new Histogram(3);
    slow.recordValueWithCount(200, 25);
    List<LatencyCurve.Point> points = LatencyCurve.of(List.of(quick, slow)).points();
    assertEquals(
        List.of(100.0, 200.0), points.stream().map(point -> point.nanos()).distinct().toList());
    assertEquals(List.of(), LatencyCurve.of(List.of()).points());
  }
}
