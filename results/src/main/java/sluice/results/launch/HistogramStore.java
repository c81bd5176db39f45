package sluice.results.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import sluice.results.record.Cell;
import sluice.results.record.Metric;

/// Keeps what forks leave in their [LatencyLog]: one log a cell, one interval a fork, tagged with
/// its round.
final class HistogramStore {
  static final String FOLDER = "histograms";

  private static final Map<String, Double> PERCENTILES = new LinkedHashMap<>();

  static {
    PERCENTILES.put(Metric.MEDIAN, 50.0);
    PERCENTILES.put("p90", 90.0);
    PERCENTILES.put("p99", 99.0);
    PERCENTILES.put("p99.9", 99.9);
    PERCENTILES.put("p99.99", 99.99);
    PERCENTILES.put("max", 100.0);
  }

  private final Path directory;

  HistogramStore(Path directory) {
    this.directory = directory;
  }

  /// The file for the next fork to write to.
  Path forkFile() {
    return directory.resolve("fork.hlog").toAbsolutePath();
  }

  /// The log of a cell, relative to the run's directory.
  static String nameFor(Cell cell) {
    return FOLDER + "/" + cell.slug() + ".hlog";
  }

  /// Moves what a fork wrote, if anything, to the cell's log.
  ///
  /// @return the fork's latencies
  Optional<Histogram> collect(Cell cell, int round) throws IOException {
    Optional<Histogram> latencies = read(forkFile());
    discard();
    if (latencies.isPresent()) {
      latencies.get().setTag("round-" + round);
      append(directory.resolve(nameFor(cell)), latencies.get());
    }
    return latencies;
  }

  /// The median of each interval that a fork wrote, in nanoseconds.
  List<Double> medians() throws IOException {
    List<Double> medians = new ArrayList<>();
    if (Files.exists(forkFile())) {
      try (var reader = new HistogramLogReader(forkFile().toFile())) {
        while (reader.nextIntervalHistogram() instanceof AbstractHistogram interval) {
          medians.add((double) interval.getValueAtPercentile(PERCENTILES.get(Metric.MEDIAN)));
        }
      }
    }
    return medians;
  }

  /// Forgets what a fork wrote.
  void discard() throws IOException {
    Files.deleteIfExists(forkFile());
  }

  /// Nanoseconds by metric key.
  static Map<String, Double> percentiles(Histogram latencies) {
    Map<String, Double> values = new LinkedHashMap<>();
    PERCENTILES.forEach(
        (key, percentile) -> values.put(key, (double) latencies.getValueAtPercentile(percentile)));
    return values;
  }

  private static Optional<Histogram> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    Histogram sum = null;
    try (var reader = new HistogramLogReader(file.toFile())) {
      while (reader.nextIntervalHistogram() instanceof AbstractHistogram interval) {
        if (sum == null) {
          sum = new Histogram(interval.getNumberOfSignificantValueDigits());
        }
        sum.add(interval);
      }
    }
    return Optional.ofNullable(sum).filter(latencies -> latencies.getTotalCount() > 0);
  }

  private static void append(Path log, Histogram latencies) throws IOException {
    Files.createDirectories(log.getParent());
    boolean fresh = Files.notExists(log);
    try (var stream = new FileOutputStream(log.toFile(), true)) {
      HistogramLogWriter writer = new HistogramLogWriter(stream);
      if (fresh) {
        writer.outputLogFormatVersion();
        writer.outputStartTime(latencies.getStartTimeStamp());
        writer.outputLegend();
      }
      writer.outputIntervalHistogram(latencies);
    }
  }
}
