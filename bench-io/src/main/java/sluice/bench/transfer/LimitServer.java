package sluice.bench.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sluice.bench.transfer.load.ServerSpec;
import sluice.transfer.limit.RawLoop;

/// What is at the other end where a limit is measured: a [RawLoop], in a process of its own, placed
/// as servers are.
@State(Scope.Benchmark)
public class LimitServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Which loop.
  @Param("tcp")
  public String limit;

  final ServerState server = new ServerState();

  private Path pipe;

  @Setup(Level.Trial)
  public void start() throws IOException {
    pipe =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "sluice-pipe-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    server.server = limit.equals(RawLoop.PIPE.toString()) ? RawLoop.pipe(pipe) : limit;
    server.service = ServerSpec.RAW;
    server.sink = "discard";
    server.chunk = RawTransfer.CHUNK;
    server.backlog = 1;
    server.start();
    server.clientStarts();
  }

  /// The pipe that it reads; waits until it is there.
  Path pipe() throws IOException {
    var _ = server.address();
    return pipe;
  }

  /// Ends it, once all that was sent is there.
  ///
  /// @throws IllegalStateException where that is something else after a while
  void end(long units, long bytes) throws IOException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (server.stats().bytes() < bytes && System.nanoTime() < giveUp) {
      Thread.onSpinWait();
    }
    server.expect(units, bytes, 0);
    server.clientEnds();
  }
}
