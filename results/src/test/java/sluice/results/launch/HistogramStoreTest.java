package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistogramStoreTest {
  @TempDir private Path directory;

  @Test
  void tellsTheMedianOfEachIteration() throws IOException {
    HistogramStore store = new HistogramStore(directory);
    assertEquals(List.of(), store.medians(), "nothing was written");
    try (var log = new FileOutputStream(store.forkFile().toFile(), true)) {
      HistogramLogWriter writer = new HistogramLogWriter(log);
      for (long median : new long[] {100, 200}) {
        Histogram latencies = new Histogram(3);
        latencies.recordValueWithCount(median, 3);
        latencies.recordValue(1_000);
        writer.outputIntervalHistogram(latencies);
      }
    }
    assertEquals(List.of(100.0, 200.0), store.medians());
  }
}
