package sluice.bench.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.bench.transfer.load.Exchange;
import sluice.bench.transfer.load.Messages;
import sluice.results.launch.LatencyLog;

/// How long some bytes take there and back where the other end does nothing but send them back. The
/// load is that of [MessageRoundTrip], so that its rows can be held against this.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=LimitsLatency`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PingPong {
  /// Some bytes there and back.
  @Benchmark
  public void tcp(Player player, LimitCost cost) throws IOException {
    player.play();
  }

  /// Who sends and waits.
  @State(Scope.Thread)
  public static class Player {
    private static final int SIZE = 64;

    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private final Messages messages = new Messages(SIZE, false, 1);
    private final ByteBuffer reply = messages.replyBuffer();
    private LimitServer limit;
    private Exchange exchange;
    private long count;

    @Setup(Level.Trial)
    public void connect(LimitServer target) throws IOException {
      limit = target;
      exchange = Exchange.stream(limit.server.address(), true);
    }

    void play() throws IOException {
      long start = System.nanoTime();
      ByteBuffer message = messages.next();
      exchange.send(message);
      exchange.receive(reply.clear());
      if (reply.flip().mismatch(message.rewind()) >= 0) {
        throw new IOException("what came back is not what was sent");
      }
      latencies.recordValue(System.nanoTime() - start);
      count++;
    }

    @TearDown(Level.Iteration)
    public void forgetWarmup(IterationParams iteration) {
      if (iteration.getType() == IterationType.WARMUP) {
        latencies.reset();
      }
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      exchange.close();
      limit.end(count, count * SIZE);
      LatencyLog.append(latencies);
    }
  }
}
