package sluice.scheduling.workload;

import java.io.IOException;
import sluice.scheduling.simulation.Machine;

/// Workloads as one names them: a file, or a generator with options.
public final class Workloads {
  private Workloads() {}

  /// Reads or generates jobs.
  ///
  /// @param text `FILE.csv`, `FILE.swf`, `FILE.swf.gz`, or what [Generator#parse] reads
  /// @param machine what a generated load is reckoned for
  /// @param seed for what a generator leaves to chance
  /// @param expand whether a parallel job of a `.swf` becomes a task a processor
  /// @throws WorkloadException where the file is not there or not as it should be
  /// @throws IllegalArgumentException where it is neither a file's name nor a generator, or one
  ///   with a wrong option
  /// @throws IOException where reading fails
  public static Workload of(String text, Machine machine, long seed, boolean expand)
      throws IOException {
    WorkloadFile file = WorkloadFile.of(text);
    return file != null ? file.read(text, expand) : Generator.parse(text).generate(machine, seed);
  }
}
