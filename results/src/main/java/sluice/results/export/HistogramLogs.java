package sluice.results.export;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import sluice.results.record.CellResult;
import sluice.results.record.StoredRun;

/// The HdrHistogram logs, as the run left them. Where the run lies they are already.
@AutoService(Exporter.class)
public final class HistogramLogs implements Exporter {
  @Override
  public String files() {
    return "histograms/*.hlog";
  }

  @Override
  public String description() {
    return "all latencies, one HdrHistogram log a cell, one interval a fork, in ns";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    if (Files.isSameFile(from.directory(), target)) {
      return;
    }
    for (CellResult result : from.run().cells()) {
      Optional<InputStream> log = from.histogramLog(result);
      if (log.isPresent()) {
        Path file = target.resolve(result.histogram().orElseThrow());
        Files.createDirectories(file.getParent());
        try (InputStream stream = log.orElseThrow()) {
          Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
