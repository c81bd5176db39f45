package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.environment.CpuMonitor;
import sluice.results.record.Cell;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Status;

/// A fork that never ends by itself is ended: by the watchdog, or by whoever ends the run.
final class StuckForkTest {
  @TempDir private Path out;

  @Test
  void watchdogEndsIt() throws IOException {
    try (ServerSocket server = listen()) {
      ForkRunner runner =
          new ForkRunner(
              Effort.SMOKE,
              out,
              List.of(),
              CpuMonitor.of(List.of()),
              Profiling.NONE,
              Separation.NONE,
              cell -> Duration.ofSeconds(3));
      ForkOutcome outcome = runner.run(stuck(server.getLocalPort()), 1);
      String reason = assertInstanceOf(ForkOutcome.Failed.class, outcome).reason();
      assertEquals("gave no result within 3 s", reason);
    }
  }

  @Test
  void aTerminatedRunKeepsWhatItHad() throws IOException, InterruptedException {
    try (ServerSocket server = listen()) {
      Process run =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  StuckForkTest.class.getName(),
                  out.toString(),
                  Integer.toString(server.getLocalPort()))
              .redirectErrorStream(true)
              .redirectOutput(out.resolveSibling(out.getFileName() + ".log").toFile())
              .start();
      Thread.ofVirtual().start(() -> closeAfter(run, server));
      try (Socket fork = server.accept()) {
        ProcessHandle benchmark = run.descendants().findFirst().orElseThrow();
        run.destroy();
        assertEquals(143, run.waitFor());
        assertEquals(-1, fork.getInputStream().read(), "the fork is gone");
        benchmark.onExit().join();
      } finally {
        run.destroyForcibly();
        Files.deleteIfExists(out.resolveSibling(out.getFileName() + ".log"));
      }
    }
    Run record = RunFile.read(out);
    assertEquals(Completion.INTERRUPTED, record.status());
    assertEquals(Status.OK, record.cells().get(0).status());
    assertEquals(1, record.cells().get(0).forks().size());
    assertEquals(Status.MISSING, record.cells().get(1).status());
    String tables = Files.readString(out.resolve("README.md"));
    assertTrue(tables.contains("missing: the run ended before it"), tables);
    assertTrue(Files.exists(out.resolve("jmh.json")));
  }

  /// Runs one cell that ends and one that does not, in that order.
  ///
  /// @param arguments the output directory, and the port that hears of the stuck fork
  public static void main(String[] arguments) throws IOException {
    TinySuite suite = TinySuite.of(TinySuite.cell("fine"), stuck(Integer.parseInt(arguments[1])));
    for (long seed = 0; ; seed++) {
      Settings settings =
          Settings.parse(Map.of("effort", "smoke", "out", arguments[0], "seed", "" + seed));
      Cell first = Plan.of(suite, settings, true).rounds().getFirst().getFirst();
      if (first.equals(suite.cells().getFirst())) {
        System.exit(new Launcher(List.of(suite), settings, System.out).run());
      }
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /// Nobody waits for a fork that will not come.
  private static void closeAfter(Process run, ServerSocket server) {
    try {
      run.onExit().join();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell stuck(int port) {
    return TinySuite.cell("stuck").withJvmArgs(List.of("-D" + TinyBenchmark.PORT + "=" + port));
  }
}
