package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StraceCountTest {
  private static final int LINES = 7;

  @TempDir private Path directory;

  @BeforeEach
  void requireStrace() throws Exception {
    boolean works;
    try {
      works = new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      works = false;
    }
    assumeTrue(works, "strace: not installed, or not allowed to trace");
  }

  @Test
  void countsTheCallsBetweenItsBeginningAndItsEnd() throws Exception {
    Path summary = directory.resolve("strace.txt");
    Process cat = new ProcessBuilder("cat").start();
    try (BufferedWriter input = cat.outputWriter();
        BufferedReader output = cat.inputReader()) {
      pass(input, output);
      try (StraceCount _ = StraceCount.attach(cat.pid(), summary)) {
        for (int i = 0; i < LINES; i++) {
          pass(input, output);
        }
        awaitSleep(cat);
      }
      pass(input, output);
    }
    assertEquals(0, cat.waitFor(), "it went on, and ended by itself");
    assertEquals(LINES, calls(summary, "write"));
  }

  private static void pass(BufferedWriter input, BufferedReader output) throws IOException {
    input.write("line\n");
    input.flush();
    assertEquals("line", output.readLine());
  }

  /// What a process wrote can be read before its call has ended, and a call is counted at its end.
  private static void awaitSleep(Process process) throws IOException {
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    while (!Files.readString(stat).contains(") S ")) {
      Thread.onSpinWait();
    }
  }

  /// The fourth column of the table.
  private static int calls(Path summary, String name) throws IOException {
    List<String> lines = Files.readAllLines(summary);
    return lines.stream()
        .map(line -> Arrays.asList(line.strip().split(" +", -1)))
        .filter(row -> row.getLast().equals(name))
        .mapToInt(row -> Integer.parseInt(row.get(3)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(String.join("\n", lines)));
  }

  @Test
  void saysWhyItCannot() {
    Path summary = directory.resolve("strace.txt");
    var refusal =
        assertThrows(IOException.class, () -> StraceCount.attach(Long.MAX_VALUE, summary));
    assertTrue(refusal.getMessage().startsWith("strace: "), refusal.getMessage());
  }
}
