package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import sluice.results.record.StoredRun;

final class ReportTest {
  @TempDir private Path directory;

  @Test
  void markdown() throws IOException {
    Report.write(new StoredRun(Samples.run(), directory), directory);
    assertEquals(golden("report.md"), Files.readString(directory.resolve("README.md")));
  }

  @Test
  void terminal() throws IOException {
    assertEquals(golden("report.txt"), Report.text(new StoredRun(Samples.run(), directory)));
  }

  @Test
  void csvHasFullPrecision() throws IOException {
    Report.write(new StoredRun(Samples.run(), directory), directory);
    assertEquals(
        golden("report.csv"),
        Files.readString(directory.resolve("Receive.csv")).replace("\r\n", "\n"));
  }

  private static String golden(String name) throws IOException {
    try (var stream = ReportTest.class.getResourceAsStream(name)) {
      assertTrue(stream != null, name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
