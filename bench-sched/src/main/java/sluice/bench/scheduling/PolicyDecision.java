package sluice.bench.scheduling;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Task;

/// What a policy takes for one decision: pick a task, say how long it may run, and take one back,
/// while the queue keeps its length. The picked task has its slice of the CPU; it comes back when
/// that is used up, and when its whole demand is, it is done and another task arrives instead.
/// Demands are exponential, so that no two decisions are alike.
///
/// Run alone: `java -jar bench-sched/target/bench-sched.jar run --only=PolicyDecision`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PolicyDecision {
  /// One decision.
  @Benchmark
  public Task decide(Queue queue) {
    return queue.population.decide();
  }

  /// A policy with tasks in its queue.
  @State(Scope.Benchmark)
  public static class Queue {
    private static final long SEED = 7;

    /// The policy, as [PolicySpec] reads it.
    @Param("rr")
    public String policy;

    /// Ready tasks.
    @Param("10")
    public int ready;

    private Population population;

    @Setup
    public void fill() {
      population = new Population(PolicySpec.parse(policy).create(SEED), ready, SEED);
    }

    @TearDown
    public void check() {
      population.check();
    }
  }
}
