package sluice.results.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/// Reads HdrHistogram logs.
public final class HistogramLog {
  private HistogramLog() {}

  /// The histograms of a file, in their order.
  public static List<Histogram> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    }
  }

  /// The histograms up to the end of a stream, in their order.
  static List<Histogram> read(InputStream stream) {
    List<Histogram> histograms = new ArrayList<>();
    try (HistogramLogReader reader = new HistogramLogReader(stream)) {
      while (reader.nextIntervalHistogram() instanceof Histogram histogram) {
        histograms.add(histogram);
      }
    }
    return histograms;
  }

  /// All of them as one, in the precision of the first.
  public static Optional<Histogram> sum(List<Histogram> histograms) {
    if (histograms.isEmpty()) {
      return Optional.empty();
    }
    Histogram sum = new Histogram(histograms.getFirst().getNumberOfSignificantValueDigits());
    histograms.forEach(sum::add);
    return Optional.of(sum);
  }
}
