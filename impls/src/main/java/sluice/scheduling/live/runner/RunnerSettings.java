package sluice.scheduling.live.runner;

import java.util.Optional;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.DispatchListener;

/// How to start an executor. Immutable.
///
/// @param workers threads that run tasks, 1 and up
/// @param pinned whether each worker is to stay on a processor of its own
/// @param policy the order in which tasks run, times in nanoseconds; empty for the executor's own
/// @param listener hears of every dispatch; null for none
public record RunnerSettings(
    int workers, boolean pinned, Optional<PolicySpec> policy, DispatchListener listener) {
  public RunnerSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: expected 1 or more, got " + workers);
    }
  }

  /// Pinned workers, the executor's own order, and nobody who listens.
  public static RunnerSettings of(int workers) {
    return new RunnerSettings(workers, true, Optional.empty(), null);
  }

  public RunnerSettings withPinned(boolean choice) {
    return new RunnerSettings(workers, choice, policy, listener);
  }

  public RunnerSettings withPolicy(PolicySpec choice) {
    return new RunnerSettings(workers, pinned, Optional.of(choice), listener);
  }

  public RunnerSettings withListener(DispatchListener choice) {
    return new RunnerSettings(workers, pinned, policy, choice);
  }
}
