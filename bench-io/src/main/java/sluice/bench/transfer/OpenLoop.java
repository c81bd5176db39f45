package sluice.bench.transfer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.bench.transfer.load.Arrivals;
import sluice.bench.transfer.load.OpenLoad;
import sluice.results.launch.ForkSeed;
import sluice.results.launch.LatencyLog;
import sluice.results.record.Saturation;

/// How long a message takes there and back when messages come at a set rate, whatever the server
/// does. Latency counts from when a message was due to be sent. The score is the rate of replies.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=OpenLoop`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OpenLoop {
  /// One reply.
  @Benchmark
  public void reply(Generator generator) throws IOException {
    generator.load.awaitReply();
  }

  /// The load, and how well it kept to its schedule.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Generator {
    private static final double WARMUP_RATE = 1_000_000;
    private static final int WARMUP_WINDOW = 4;
    private static final double PER_CENT = 100;

    /// Per cent of the messages sent late; the key is [Saturation#LATE].
    public double late;

    /// Per cent of the messages that were not sent, because too many had no reply yet.
    public double dropped;

    /// Per cent of the messages whose reply took longer than [OpenLoad#TIMEOUT].
    public double timedOut;

    /// Messages due a second.
    public double asked;

    private OpenLoad load;
    private IterationType iteration;
    private long seed = ForkSeed.first();

    @Setup(Level.Iteration)
    public void begin(OpenConnections opened, IterationParams params, Schedule schedule) {
      load = opened.load;
      iteration = params.getType();
      // Every other warm-up iteration is as fast as it can: at a low rate neither end would be
      // compiled in time. Those between are as the measured ones, lest these be the first of their
      // kind.
      if (iteration == IterationType.WARMUP && seed % 2 == 0) {
        load.begin(Arrivals.of(schedule.arrivals, WARMUP_RATE, seed), WARMUP_WINDOW);
      } else {
        load.begin(Arrivals.of(schedule.arrivals, schedule.rate, seed));
      }
      seed++;
    }

    @TearDown(Level.Iteration)
    public void end() throws IOException {
      asked = load.dueRate();
      late = PER_CENT * load.lateShare();
      load.drain();
      dropped = PER_CENT * load.droppedShare();
      timedOut = PER_CENT * load.timedOutShare();
      if (iteration == IterationType.MEASUREMENT) {
        LatencyLog.append(load.latencies());
      }
    }
  }

  /// When messages are due.
  @State(Scope.Benchmark)
  public static class Schedule {
    /// Messages a second, over all connections.
    @Param("1000")
    public int rate;

    /// `constant` or `poisson`.
    @Param("poisson")
    public String arrivals;
  }
}
