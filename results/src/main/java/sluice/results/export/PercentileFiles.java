package sluice.results.export;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import sluice.results.record.CellResult;
import sluice.results.record.HistogramLog;
import sluice.results.record.StoredRun;

/// HdrHistogram's percentile distributions: all forks of a cell as one.
@AutoService(Exporter.class)
public final class PercentileFiles implements Exporter {
  private static final String EXTENSION = ".hgrm";
  private static final double NANOS_A_MICRO = 1000;

  @Override
  public String files() {
    return "histograms/*" + EXTENSION;
  }

  @Override
  public String description() {
    return "latency percentiles of each cell in µs, for the HdrHistogram plotter";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    for (CellResult result : from.run().cells()) {
      Optional<Histogram> latencies = HistogramLog.sum(from.histograms(result));
      if (latencies.isPresent()) {
        Path file = target.resolve("histograms").resolve(result.cell().slug() + EXTENSION);
        Files.createDirectories(file.getParent());
        try (PrintStream stream =
            new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
          latencies.orElseThrow().outputPercentileDistribution(stream, NANOS_A_MICRO);
        }
      }
    }
  }
}
