package sluice.results.launch;

import java.io.File;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/// Starts a fork under `taskset`, which confines its JVM, with its garbage collector and compiler
/// threads, to some processors. It is a profiler because that is where JMH lets a command precede
/// the fork's own.
public final class Pinning implements ExternalProfiler {
  private final List<Integer> cpus;

  /// Called by JMH.
  ///
  /// @param cpus a list of processors, as [Affinity#format] writes it
  public Pinning(String cpus) {
    this.cpus = Affinity.parse(cpus);
  }

  @Override
  public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
    return Affinity.prefix(cpus);
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
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
