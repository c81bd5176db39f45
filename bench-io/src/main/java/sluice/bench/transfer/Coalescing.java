package sluice.bench.transfer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sluice.bench.transfer.load.Messages;

/// The sickness framing cures: over a stream, what was sent in many calls arrives in few. Bursts of
/// small messages are sent one call each, and the server counts how many calls it took to receive
/// them.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=Coalescing`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Coalescing {
  private static final int BURST = Messages.DIFFERENT;
  private static final int SIZE = 16;

  /// A burst of messages, and all of them back.
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void burst(Connection connection, ServerCost cost) throws IOException {
    connection.client.burst(BURST);
  }

  /// One connection.
  @State(Scope.Thread)
  public static class Connection {
    /// TCP_NODELAY on the sending end: `false` lets Nagle's algorithm hold small pieces back.
    @Param("true")
    public boolean noDelay;

    Client client;

    @Setup(Level.Trial)
    public void connect(ServerState server) throws IOException {
      client = new Client(server, SIZE, noDelay, 1);
      client.connect();
      WarmUp.messages(server, SIZE);
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      client.disconnect();
      client.finish();
    }
  }
}
