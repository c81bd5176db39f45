package sluice.results.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LatencyCurveTest {
  @TempDir private Path directory;

  @Test
  void nothingIsDrawnAsTheLeastTheClockTells() throws IOException {
    Histogram latencies = new Histogram(3);
    latencies.recordValueWithCount(0, 60);
    latencies.recordValueWithCount(500, 40);
    Path log = directory.resolve("it.hlog");
    try (var out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      new HistogramLogWriter(out).outputIntervalHistogram(latencies);
    }
    List<Double> heights =
        LatencyCurve.read(log).points().stream().map(point -> point.nanos()).distinct().toList();
    assertEquals(List.of(1.0, 500.0), heights);
  }
}
