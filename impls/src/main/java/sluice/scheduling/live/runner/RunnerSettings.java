package sluice.scheduling.live.runner;

import java.util.Optional;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.DispatchListener;

/// How to start an executor. Immutable.
///
/// @param workers threads that run tasks, 1 and up
/// @param pinned whether each worker is to stay on a processor of its own
/// @param policy the order in which tasks run; empty for the executor's own
/// @param tick nanoseconds of a tick, in which the policy's times are, 1 and up
/// @param listener hears of every dispatch; null for none
public record RunnerSettings(
    int workers,
    boolean pinned,
    Optional<PolicySpec> policy,
    long tick,
    DispatchListener listener) {
  /// 0.1 ms, which makes of the policies' standard quantum of ten ticks a millisecond.
  private static final long TICK = 100_000;

  /// What an executor that follows a policy takes.
  static final PolicyOption TICK_OPTION =
      new PolicyOption("tick", "" + TICK, "nanoseconds of a tick, in which a policy's times are");

  public RunnerSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: expected 1 or more, got " + workers);
    }
    if (tick < 1) {
      throw new IllegalArgumentException("tick: expected 1 ns or more, got " + tick);
    }
  }

  /// Pinned workers, the executor's own order, and nobody who listens.
  public static RunnerSettings of(int workers) {
    return new RunnerSettings(workers, true, Optional.empty(), TICK, null);
  }

  public RunnerSettings withPinned(boolean choice) {
    return new RunnerSettings(workers, choice, policy, tick, listener);
  }

  public RunnerSettings withPolicy(PolicySpec choice) {
    return new RunnerSettings(workers, pinned, Optional.of(choice), tick, listener);
  }

  public RunnerSettings withTick(long choice) {
    return new RunnerSettings(workers, pinned, policy, choice, listener);
  }

  public RunnerSettings withListener(DispatchListener choice) {
    return new RunnerSettings(workers, pinned, policy, tick, choice);
  }
}
