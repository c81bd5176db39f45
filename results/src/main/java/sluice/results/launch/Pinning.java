package sluice.results.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/// Confines a fork's JVM, with its garbage collector and compiler threads, to some processors while
/// it is measured. It sizes itself for them from its start, and uses all there are until its first
/// measured iteration, so that it starts sooner.
///
/// It is a profiler because that is where JMH lets others look on: an external one adds to the
/// fork's command, an internal one is told of its iterations.
public final class Pinning implements ExternalProfiler, InternalProfiler {
  private final List<Integer> cpus;
  private boolean pinned;

  /// Called by JMH.
  ///
  /// @param cpus a list of processors, as [Affinity#format] writes it
  public Pinning(String cpus) {
    this.cpus = Affinity.parse(cpus);
  }

  @Override
  public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
    return List.of("-XX:ActiveProcessorCount=" + cpus.size());
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (!pinned && iteration.getType() == IterationType.MEASUREMENT) {
      try {
        Affinity.pin(ProcessHandle.current().pid(), cpus);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
      pinned = true;
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of();
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {}

  @Override
  public Collection<? extends Result<?>> afterTrial(
      BenchmarkResult result, long pid, File stdOut, File stdErr) {
    return List.of();
  }

  @Override
  public boolean allowPrintOut() {
    return true;
  }

  @Override
  public boolean allowPrintErr() {
    return true;
  }

  @Override
  public String getDescription() {
    return "pins the fork to processors " + Affinity.format(cpus);
  }
}
