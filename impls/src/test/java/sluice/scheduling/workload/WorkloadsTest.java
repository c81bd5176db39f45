package sluice.scheduling.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.scheduling.simulation.Machine;

class WorkloadsTest {
  private static final String LOG = "1 7 -1 50 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1 -1\n";

  @TempDir Path folder;

  @Test
  void aFileIsReadByItsEnding() throws IOException {
    assertEquals(7, arrival(write("a.swf", LOG.getBytes(UTF_8))));
    assertEquals(7, arrival(write("a.swf.gz", gzip(LOG))));
    assertEquals(7, arrival(write("a.CSV", "arrival,service\n7,1\n".getBytes(UTF_8))));
    assertEquals(7, arrival(write("bom.csv", "\uFEFFarrival,service\n7,1\n".getBytes(UTF_8))));
  }

  @Test
  void anythingElseIsAGenerator() throws IOException {
    assertEquals(3, Workloads.of("batch:n=3", Machine.of(1), 1, false).jobs().size());
    var failure = assertThrows(IllegalArgumentException.class, () -> arrival("jobs.txt"));
    assertEquals(
        "workload: expected FILE.csv, FILE.swf, FILE.swf.gz or one of poisson, batch, got jobs.txt",
        failure.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsReportedByName() {
    String name = folder.resolve("none.csv").toString();
    var failure = assertThrows(WorkloadException.class, () -> arrival(name));
    assertTrue(failure.getMessage().startsWith(name + ": expected a file"), failure.getMessage());
  }

  @Test
  void whatCannotBeReadIsReportedByName() throws IOException {
    String directory = Files.createDirectory(folder.resolve("jobs.csv")).toString();
    assertComplaint(directory, ": expected a file, got a directory");
    String below = write("plain.swf", LOG.getBytes(UTF_8)) + "/jobs.csv";
    assertComplaint(below, ": expected a file that can be read, got 'Not a directory'");
  }

  private static void assertComplaint(String name, String complaint) {
    var failure = assertThrows(WorkloadException.class, () -> arrival(name));
    assertEquals(name + complaint, failure.getMessage());
  }

  @Test
  void aDamagedArchiveIsReportedByName() throws IOException {
    byte[] whole = gzip(LOG);
    for (byte[] damaged : new byte[][] {LOG.getBytes(UTF_8), Arrays.copyOf(whole, 25), {}}) {
      String name = write("bad.swf.gz", damaged);
      var failure = assertThrows(WorkloadException.class, () -> arrival(name));
      assertTrue(failure.getMessage().startsWith(name + ": expected data compressed by gzip"));
    }
  }

  private static long arrival(String text) throws IOException {
    return Workloads.of(text, Machine.of(1), 1, false).jobs().getFirst().arrival();
  }

  private String write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
