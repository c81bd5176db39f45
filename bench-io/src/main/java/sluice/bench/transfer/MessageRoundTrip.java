package sluice.bench.transfer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.results.launch.LatencyLog;

/// How long a message takes there and back. Each JMH thread is a connection that sends the next
/// message when the last has come back: closed-loop service time, which says nothing of how long
/// messages would queue under a load that does not wait.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=MessageRoundTrip`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MessageRoundTrip {
  /// One message there and back.
  @Benchmark
  public void roundTrip(Connection connection, ServerCost cost) throws IOException {
    connection.roundTrip();
  }

  /// One connection and what it has measured.
  @State(Scope.Thread)
  public static class Connection {
    /// Bytes of each message.
    @Param("64")
    public int size;

    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private Client client;

    @Setup(Level.Trial)
    public void connect(ServerState server, ThreadParams thread) throws IOException {
      client = new Client(server, size, true, thread.getThreadIndex());
      client.connect();
      if (thread.getThreadIndex() == 0) {
        WarmUp.messages(server, size);
      }
    }

    void roundTrip() throws IOException {
      long start = System.nanoTime();
      client.roundTrip();
      latencies.recordValue(System.nanoTime() - start);
    }

    @TearDown(Level.Iteration)
    public void forgetWarmup(IterationParams iteration) {
      if (iteration.getType() == IterationType.WARMUP) {
        latencies.reset();
      }
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      client.disconnect();
      client.finish();
      LatencyLog.append(latencies);
    }
  }
}
