package sluice.bench.transfer.load;

import java.util.Optional;

/// What a process has used since it started.
///
/// @param cpuNanos processor time of all its threads, user and system
/// @param allocatedBytes bytes allocated on the heap by all its threads, ended ones too
/// @param collectionMillis time during which its threads stood still for the garbage collector
/// @param compilerNanos processor time of its JIT compilers; 0 where the system does not tell
/// @param switches its context switches, where the system counts them
public record ProcessUsage(
    long cpuNanos,
    long allocatedBytes,
    long collectionMillis,
    long compilerNanos,
    Optional<ContextSwitches> switches) {
  /// What was used since an earlier moment.
  ProcessUsage since(ProcessUsage earlier) {
    return new ProcessUsage(
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes,
        collectionMillis - earlier.collectionMillis,
        compilerNanos - earlier.compilerNanos,
        switches.flatMap(now -> earlier.switches.map(now::since)));
  }
}
