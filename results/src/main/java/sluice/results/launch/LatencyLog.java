package sluice.results.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/// Where a benchmark leaves its latencies: the launcher gives every fork a file of its own, and
/// makes percentiles of what it finds there. Latencies are in nanoseconds.
public final class LatencyLog {
  /// The system property that names the fork's file.
  public static final String PROPERTY = "sluice.histogram";

  private LatencyLog() {}

  /// Adds what one thread, or one iteration, measured; does nothing outside a fork of the launcher.
  /// Threads may call it at once.
  public static synchronized void append(Histogram latencies) {
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      return;
    }
    try (var log = new FileOutputStream(file, true)) {
      new HistogramLogWriter(log).outputIntervalHistogram(latencies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
