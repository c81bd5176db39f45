package sluice.results.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import sluice.results.record.CellResult;
import sluice.results.record.StoredRun;

final class ExportersTest {
  @TempDir private Path directory;
  @TempDir private Path target;

  private StoredRun from;

  @BeforeEach
  void leaveALog() throws IOException {
    from = new StoredRun(Samples.run(), directory);
    Path log = directory.resolve("histograms/x.hlog");
    Files.createDirectories(log.getParent());
    try (PrintStream stream =
        new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
      HistogramLogWriter writer = new HistogramLogWriter(stream);
      writer.outputLogFormatVersion();
      writer.outputIntervalHistogram(latencies(1, 1000));
      writer.outputIntervalHistogram(latencies(2, 3000));
    }
  }

  private static Histogram latencies(int round, int most) {
    Histogram latencies = new Histogram(3);
    for (int nanos = 1; nanos <= most; nanos++) {
      latencies.recordValue(nanos);
    }
    latencies.setTag("round-" + round);
    return latencies;
  }

  @Test
  void jmhJson() throws IOException {
    new JmhJson().write(from, target);
    assertEquals(golden("jmh.json"), Files.readString(target.resolve("jmh.json")));
  }

  @Test
  void goBenchmarks() throws IOException {
    new GoBenchmarks().write(from, target);
    assertEquals(golden("benchmarks.txt"), Files.readString(target.resolve("benchmarks.txt")));
  }

  @Test
  void percentiles() throws IOException {
    new PercentileFiles().write(from, target);
    String name = "histograms/Receive-server-nio-chunk-64k-cores-1.hgrm";
    assertEquals(golden("latency.hgrm"), Files.readString(target.resolve(name)));
    try (var files = Files.list(target.resolve("histograms"))) {
      assertEquals(3, files.count(), "files, one a cell with latencies");
    }
  }

  @Test
  void logsAreReadByTheirOwnReader() throws IOException {
    new HistogramLogs().write(from, target);
    Path copy = target.resolve("histograms/x.hlog");
    assertArrayEquals(
        Files.readAllBytes(directory.resolve("histograms/x.hlog")), Files.readAllBytes(copy));
    try (HistogramLogReader reader = new HistogramLogReader(copy.toFile())) {
      Histogram first = (Histogram) reader.nextIntervalHistogram();
      assertEquals("round-1", first.getTag());
      assertEquals(1000, first.getTotalCount());
      assertEquals(3000, ((Histogram) reader.nextIntervalHistogram()).getTotalCount());
      assertFalse(reader.hasNext());
    }
  }

  @Test
  void nothingIsMadeOfLogsThatAreGone() throws IOException {
    Files.delete(directory.resolve("histograms/x.hlog"));
    for (Exporter exporter : List.of(new HistogramLogs(), new PercentileFiles())) {
      exporter.write(from, target);
    }
    assertFalse(Files.exists(target.resolve("histograms")));
  }

  @Test
  void noLogIsTakenFromElsewhere() throws IOException {
    Files.writeString(directory.resolveSibling("secret.hlog"), "x");
    CellResult cell = Samples.run().cells().getFirst();
    CellResult escaping =
        new CellResult(
            cell.cell(),
            cell.status(),
            cell.reason(),
            cell.units(),
            cell.forks(),
            Optional.of("../secret.hlog"));
    try {
      assertThrows(IOException.class, () -> from.histogramLog(escaping));
    } finally {
      Files.delete(directory.resolveSibling("secret.hlog"));
    }
  }

  @Test
  void eachIsFound() {
    List<Class<?>> found = Exporters.all().stream().<Class<?>>map(Exporter::getClass).toList();
    assertTrue(
        found.containsAll(
            List.of(JmhJson.class, GoBenchmarks.class, PercentileFiles.class, HistogramLogs.class)),
        found.toString());
    List<String> names = Exporters.all().stream().map(Exporter::files).toList();
    assertEquals(names.stream().distinct().sorted().toList(), names);
  }

  private static String golden(String name) throws IOException {
    try (var stream = ExportersTest.class.getResourceAsStream(name)) {
      assertTrue(stream != null, name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
