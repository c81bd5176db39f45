package sluice.results.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import sluice.results.record.CellResult;
import sluice.results.record.StoredRun;

/// All histogram logs of a run in one zip file, in two significant digits: values are kept to
/// within 1 %, in an eighth of the space that three take. The percentiles in the record come from
/// the full ones.
final class HistogramArchive {
  private static final int DIGITS = 2;

  /// Entries have to have some time; the same makes the same file.
  private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

  private HistogramArchive() {}

  /// Writes it, where the run has any logs.
  static void write(StoredRun from, Path archive) throws IOException {
    if (from.run().cells().stream().allMatch(result -> result.histogram().isEmpty())) {
      return;
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (CellResult result : from.run().cells()) {
        List<Histogram> forks = from.histograms(result);
        if (!forks.isEmpty()) {
          ZipEntry entry = new ZipEntry(result.histogram().orElseThrow());
          entry.setTimeLocal(NO_DATE.atStartOfDay());
          zip.putNextEntry(entry);
          HistogramLogWriter log = new HistogramLogWriter(zip);
          log.outputLogFormatVersion();
          log.outputStartTime(forks.getFirst().getStartTimeStamp());
          log.outputLegend();
          forks.stream().map(HistogramArchive::reduced).forEach(log::outputIntervalHistogram);
          zip.closeEntry();
        }
      }
    }
  }

  private static Histogram reduced(Histogram full) {
    Histogram reduced = new Histogram(DIGITS);
    reduced.add(full);
    reduced.setTag(full.getTag());
    reduced.setStartTimeStamp(full.getStartTimeStamp());
    reduced.setEndTimeStamp(full.getEndTimeStamp());
    return reduced;
  }
}
