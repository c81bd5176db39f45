package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles a JVM that is started for it.
final class ProcessProfileTest {
  @TempDir private Path directory;

  private Process process;

  @AfterEach
  void endProcess() {
    System.clearProperty(ProcessProfile.PROFILES);
    System.clearProperty(ProcessProfile.FILES);
    System.clearProperty(ProcessProfile.LIBRARY);
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Test
  void leavesAFileForEachOfTheJvmsProfiles() throws IOException {
    for (Profile profile : List.of(Profile.GC, Profile.JFR, Profile.ASYNC)) {
      profile.missing().ifPresent(missing -> abort(profile + ": " + missing));
    }
    request("gc,jfr,async");
    System.setProperty(ProcessProfile.LIBRARY, ProfilerLibrary.unpack(directory).toString());
    start();

    ProcessProfile.begin(process.pid()).close();

    assertTrue(process.isAlive(), "the process goes on");
    assertTrue(Files.size(directory.resolve("it.jfr")) > 0);
    assertTrue(Files.readString(directory.resolve("it.flame.html")).contains("<html"));
    assertTrue(Files.readString(directory.resolve("it.gc.log")).contains("[gc"));
    process.outputWriter().close();
    assertEquals(List.of(), process.inputReader().lines().toList(), "what it printed");
  }

  @Test
  void readsTheProcessorsCounters() throws IOException {
    assumeTrue(hasPerf(), "there is no perf here");
    request("perfnorm");
    start();

    ProcessProfile profile = ProcessProfile.begin(process.pid());
    profile.close();

    assertTrue(process.isAlive(), "the process goes on");
    Path counts = directory.resolve("it.perf.txt");
    assertTrue(Files.readString(counts).contains("Performance counter stats"), counts.toString());
    assertEquals(0, children(), "perf is left");
  }

  @Test
  void countsSystemCalls() throws IOException {
    Profile.STRACE.missing().ifPresent(missing -> abort(missing));
    request("strace");
    start();

    ProcessProfile.begin(process.pid()).close();

    assertTrue(process.isAlive(), "the process goes on");
    assertTrue(Files.exists(directory.resolve("it.strace.txt")));
    assertEquals(0, children(), "strace is left");
  }

  @Test
  void doesNothingUnlessAskedTo() throws IOException {
    start();
    ProcessProfile.begin(process.pid()).close();
    assertEquals(List.of(), ProcessProfile.jvmArgs());
    try (var files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aProcessThatIsGoneIsAnError() throws IOException, InterruptedException {
    request("jfr");
    start();
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThrows(IOException.class, () -> ProcessProfile.begin(process.pid()));
  }

  @Test
  void saysWhatPerfDoesNotCount() {
    String both = "123,,cycles,1000,100.00,,\n456,,instructions,1000,100.00,,\n";
    assertEquals(Optional.empty(), Profile.uncounted(both));
    assertEquals(
        Optional.of("perf counts no cycles here, as on many virtual machines"),
        Profile.uncounted("<not supported>,,cycles,0,100.00,,\n<not supported>,,instructions,0,"));
    assertEquals(
        Optional.of("perf counts no instructions here, as on many virtual machines"),
        Profile.uncounted("123,,cycles:u,1000,100.00,,\n<not counted>,,instructions:u,0,"));
  }

  private void request(String profiles) {
    System.setProperty(ProcessProfile.PROFILES, profiles);
    System.setProperty(ProcessProfile.FILES, directory.resolve("it").toString());
  }

  private void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ProcessProfile.jvmArgs());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertEquals("ready", process.inputReader().readLine());
  }

  private long children() {
    return ProcessHandle.current().children().filter(child -> child.pid() != process.pid()).count();
  }

  private static boolean hasPerf() {
    try {
      return !Tool.output(List.of("perf", "--version")).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits until its input ends.
  static final class Idle {
    private Idle() {}

    public static void main(String[] args) throws IOException {
      System.out.println("ready");
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
