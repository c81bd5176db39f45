package sluice.results.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A benchmark that measures nothing, and fails in the ways that benchmarks do.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TinyBenchmark {
  /// Where the subject `stuck` reports that it runs.
  static final String PORT = "sluice.tiny.port";

  @Param("fine")
  public String subject;

  private final Histogram latencies = new Histogram(3);

  /// Counts beside the score.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counters {
    public long calls;
  }

  @Setup
  public void setUp() {
    if (subject.equals("broken")) {
      throw new IllegalStateException("broken | on purpose");
    }
    // A JVM that cannot use the archive it is given shares no classes at all.
    boolean sharing = System.getProperty("java.vm.info").contains("sharing");
    if (subject.equals("sharing") && (ClassArchive.inherited().isEmpty() || !sharing)) {
      throw new IllegalStateException("no class archive: " + ClassArchive.inherited());
    }
  }

  @Benchmark
  public long work(Counters counters) throws IOException {
    switch (subject) {
      case "gone" -> Runtime.getRuntime().halt(3);
      case "stuck" -> waitForever();
      default -> counters.calls++;
    }
    return counters.calls;
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    if (System.getProperty(Scratch.PROPERTY) != null) {
      Files.writeString(Scratch.directory().resolve("left"), "behind");
    }
    ForkNotes.add(Map.of("scratch", Scratch.directory().toString(), "colour", "red"));
    ForkNotes.add(Map.of("colour", "light blue"));
    for (int nanos = 1; nanos <= 1000; nanos++) {
      latencies.recordValue(nanos);
    }
    LatencyLog.append(latencies);
  }

  private static void waitForever() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT))) {
      if (socket.getInputStream().read() < 0) {
        throw new IOException("the test went away");
      }
    }
  }
}
