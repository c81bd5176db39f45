package sluice.bench.transfer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/// What a connection costs that lives for one message: connect, one message there and back, close.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=ConnectionChurn`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ConnectionChurn {
  private static final int SIZE = 64;

  /// One short-lived connection.
  @Benchmark
  public void connection(Visitor visitor, ServerCost cost) throws IOException {
    visitor.client.connect();
    visitor.client.roundTrip();
    visitor.client.disconnect();
  }

  /// Who connects again and again.
  @State(Scope.Thread)
  public static class Visitor {
    private Client client;

    @Setup(Level.Trial)
    public void prepare(ServerState server, ThreadParams thread) throws IOException {
      client = new Client(server, SIZE, true, thread.getThreadIndex());
      if (thread.getThreadIndex() == 0) {
        WarmUp.messages(server, SIZE);
      }
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      client.finish();
    }
  }
}
