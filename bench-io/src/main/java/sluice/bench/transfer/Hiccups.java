package sluice.bench.transfer;

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
import sluice.results.launch.LatencyLog;

/// How late a thread is that never sleeps and does nothing but wait for its time: what interrupts,
/// other threads and, on a virtual machine, its host keep from it. The load of [OpenLoop] can be no
/// more punctual. (The idea is that of Gil Tene's jHiccup, which sleeps in between.)
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=LimitsLatency`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Hiccups {
  /// One point in time waited for.
  @Benchmark
  public void await(Watch watch) {
    watch.await();
  }

  /// Who waits, and how late it was.
  @State(Scope.Thread)
  public static class Watch {
    private static final long INTERVAL_NANOS = 10_000;

    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private long due;

    @Setup(Level.Iteration)
    public void begin() {
      due = System.nanoTime();
    }

    void await() {
      due += INTERVAL_NANOS;
      long now = System.nanoTime();
      while (now < due) {
        now = System.nanoTime();
      }
      latencies.recordValue(now - due);
    }

    @TearDown(Level.Iteration)
    public void forgetWarmup(IterationParams iteration) {
      if (iteration.getType() == IterationType.WARMUP) {
        latencies.reset();
      }
    }

    @TearDown(Level.Trial)
    public void finish() {
      LatencyLog.append(latencies);
    }
  }
}
