package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How long this machine takes to start a JVM, against the one that the setups of cells were
/// measured on: most of what a fork takes beside its iterations is that.
final class StartUp {
  /// What [#COMMAND] takes on that one. It was not measured there, but follows from another machine
  /// (AMD EPYC, 2026-11-26 16:48 UTC), where it took about 180 ms and setups 1.4 to 1.8 times as
  /// long as cells say.
  private static final Duration REFERENCE = Duration.ofMillis(115);

  /// The first start on a machine waits for the disk too.
  private static final int STARTS = 5;

  private static final List<String> COMMAND =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          org.openjdk.jmh.Main.class.getName(),
          "-h");

  private StartUp() {}

  /// Above 1 on a slower machine; 1 where it cannot be told. Takes a second or so.
  static double pace() {
    long fastest = Long.MAX_VALUE;
    try {
      for (int i = 0; i < STARTS; i++) {
        long start = System.nanoTime();
        var _ = Tool.output(COMMAND);
        fastest = Math.min(fastest, System.nanoTime() - start);
      }
    } catch (IOException e) {
      return 1;
    }
    return (double) fastest / REFERENCE.toNanos();
  }
}
