package sluice.results.launch;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import sluice.results.record.Compiling;

/// Tells of each iteration how much of a processor the fork's JIT compilers kept busy. JMH's own
/// profiler of compilers counts what they have finished only.
public final class CompilerShare implements InternalProfiler {
  private final CompilerTime time = CompilerTime.of(ProcessHandle.current().pid());
  private long compiled;
  private long start;

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    compiled = time.nanos();
    start = System.nanoTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double wall = System.nanoTime() - start;
    double share = 100 * Math.max(0, time.nanos() - compiled) / wall;
    return List.of(new ScalarResult(Compiling.FORK, share, "%", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "what the JIT compilers of the fork keep busy";
  }
}
