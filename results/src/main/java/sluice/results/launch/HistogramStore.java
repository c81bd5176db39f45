package sluice.results.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.HistogramLog;
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

  private static final double HALF = 50;

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
      latencies.get().setTag(tag(round));
      append(directory.resolve(nameFor(cell)), latencies.get());
    }
    return latencies;
  }

  /// The median of each interval that a fork wrote, in nanoseconds.
  List<Double> medians() throws IOException {
    return Files.notExists(forkFile())
        ? List.of()
        : HistogramLog.read(forkFile()).stream()
            .map(interval -> (double) interval.getValueAtPercentile(HALF))
            .toList();
  }

  /// Drops from a cell's log what is of none of its forks: a run that was killed may have left more
  /// than its record tells of.
  void keep(CellResult result) throws IOException {
    Path log = directory.resolve(nameFor(result.cell()));
    if (Files.notExists(log)) {
      return;
    }
    Set<String> tags =
        result.forks().stream().map(fork -> tag(fork.round())).collect(Collectors.toSet());
    List<Histogram> kept =
        HistogramLog.read(log).stream().filter(one -> tags.contains(one.getTag())).toList();
    Files.delete(log);
    for (Histogram latencies : kept) {
      append(log, latencies);
    }
  }

  private static String tag(int round) {
    return "round-" + round;
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
    return Files.notExists(file)
        ? Optional.empty()
        : HistogramLog.sum(HistogramLog.read(file)).filter(sum -> sum.getTotalCount() > 0);
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
