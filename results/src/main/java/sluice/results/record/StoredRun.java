package sluice.results.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.HdrHistogram.Histogram;

/// A run and where it lies, with the raw files that its record names, as they are or compressed.
/// Threads may share it.
public final class StoredRun {
  /// Holds the histogram logs of a run that is kept for good.
  public static final String HISTOGRAMS = "histograms.zip";

  private final Run run;
  private final Path directory;
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  /// @param directory holds `run.json` or `run.json.gz`, and what else the run left
  public StoredRun(Run run, Path directory) {
    this.run = run;
    this.directory = directory;
  }

  /// Reads the run that a directory holds.
  ///
  /// @throws IOException also where it is no record of a run, or one of a newer version
  public static StoredRun read(Path directory) throws IOException {
    return new StoredRun(RunFile.read(directory), directory);
  }

  public Run run() {
    return run;
  }

  public Path directory() {
    return directory;
  }

  /// What several need that is made of it, made when it is first asked for.
  ///
  /// @param type what it is; there is one of each
  public <T> T once(Class<T> type, Function<StoredRun, T> maker) {
    return type.cast(made.computeIfAbsent(type, key -> maker.apply(this)));
  }

  /// The latencies of a cell in nanoseconds, one histogram a fork; none where it has none, or its
  /// log is not here.
  public List<Histogram> histograms(CellResult result) throws IOException {
    Optional<InputStream> log = histogramLog(result);
    return log.isEmpty() ? List.of() : HistogramLog.read(log.orElseThrow());
  }

  /// The HdrHistogram log of a cell, if it has one and it is here.
  public Optional<InputStream> histogramLog(CellResult result) throws IOException {
    if (result.histogram().isEmpty()) {
      return Optional.empty();
    }
    String name = result.histogram().orElseThrow();
    Path file = directory.resolve(name).normalize();
    if (!file.startsWith(directory.normalize())) {
      throw new IOException(name + ": expected a file below " + directory);
    }
    return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : zipped(name);
  }

  private Optional<InputStream> zipped(String name) throws IOException {
    Path archive = directory.resolve(HISTOGRAMS);
    if (Files.notExists(archive)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null
          ? Optional.empty()
          : Optional.of(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()));
    }
  }
}
