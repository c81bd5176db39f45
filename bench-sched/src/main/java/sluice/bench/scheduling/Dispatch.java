package sluice.bench.scheduling;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.results.launch.LatencyLog;
import sluice.scheduling.live.Claim;
import sluice.scheduling.live.SpinMeter;
import sluice.scheduling.live.SpinRate;
import sluice.scheduling.live.SpinWork;
import sluice.scheduling.live.runner.RunnerSettings;
import sluice.scheduling.live.runner.RunnerSpec;
import sluice.scheduling.live.runner.TaskRunner;

/// How fast executors get tasks onto real cores: bursts of tasks that spin for a calibrated time,
/// each burst when the last is over. The latency is from a task's submission to its start, so it
/// holds the wait for those before it in the burst. A policy that wants an estimate is told that
/// time.
///
/// Run alone: `java -jar bench-sched/target/bench-sched.jar run --only=Dispatch`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Dispatch {
  private static final int BURST = 1_000;

  /// One burst to its end.
  @Benchmark
  @OperationsPerInvocation(BURST)
  public void burst(Executor executor, Share share) throws InterruptedException {
    executor.burst();
  }

  /// The executor and its tasks.
  @State(Scope.Benchmark)
  public static class Executor {
    /// The executor, as [RunnerSpec] reads it.
    @Param("fork-join")
    public String executor;

    /// Its workers, each pinned to a processor where that is possible.
    @Param("1")
    public int cores;

    /// Microseconds a task spins for.
    @Param("1")
    public int micros;

    private final SpinMeter meter = new SpinMeter();
    private final Histogram latencies = new AtomicHistogram(TimeUnit.MINUTES.toNanos(1), 3);
    private SpinRate rate;
    private Claim claim;
    private long iterations;
    private long tasks;
    private TaskRunner runner;

    @Setup
    public void start() {
      rate = SpinRate.calibrate();
      iterations = rate.iterations(TimeUnit.MICROSECONDS.toNanos(micros));
      claim = Claim.ofEstimate(TimeUnit.MICROSECONDS.toNanos(micros));
      RunnerSettings settings = RunnerSettings.of(cores).withListener(latencies::recordValue);
      runner = RunnerSpec.parse(executor).start(settings);
    }

    void burst() throws InterruptedException {
      long stride = Math.max(1, rate.iterations(1_000));
      for (int i = 0; i < BURST; i++) {
        runner.submit(new SpinWork(meter, iterations, stride), claim);
      }
      tasks += BURST;
      runner.await();
    }

    /// Microseconds of spinning done so far, by all workers.
    double spun() {
      return meter.iterations() / rate.perMicrosecond();
    }

    @TearDown(Level.Iteration)
    public void forgetWarmup(IterationParams iteration) {
      if (iteration.getType() == IterationType.WARMUP) {
        latencies.reset();
      }
    }

    @TearDown
    public void finish() {
      runner.close();
      LatencyLog.append(latencies);
      if (meter.iterations() != tasks * iterations) {
        throw new IllegalStateException(
            "%s: expected %d tasks of %d iterations, %d were done"
                .formatted(executor, tasks, iterations, meter.iterations()));
      }
    }
  }

  /// How much of the workers' time went into the tasks.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Share {
    /// Per cent of all workers' time that was spent spinning.
    public double useful;

    private double spunBefore;
    private long start;

    @Setup(Level.Iteration)
    public void begin(Executor executor) {
      spunBefore = executor.spun();
      start = System.nanoTime();
    }

    @TearDown(Level.Iteration)
    public void end(Executor executor) {
      double micros = (System.nanoTime() - start) / 1e3;
      useful = 100 * (executor.spun() - spunBefore) / micros / executor.cores;
    }
  }
}
