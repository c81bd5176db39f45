package sluice.scheduling.live;

import sluice.scheduling.simulation.Machine;

/// The shape of a [LiveExecutor]. Immutable.
///
/// @param workers threads, and so the most tasks that run at once; 1 and up
/// @param queues one queue for all workers, or one each
/// @param pinned whether each worker is to stay on a processor of its own
/// @param listener hears of every dispatch; null for none
public record LiveSettings(
    int workers, Machine.Queues queues, boolean pinned, DispatchListener listener) {
  public LiveSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: expected 1 or more, got " + workers);
    }
  }

  /// Pinned workers with one queue, and nobody who listens.
  public static LiveSettings of(int workers) {
    return new LiveSettings(workers, Machine.Queues.GLOBAL, true, null);
  }

  public LiveSettings withQueues(Machine.Queues choice) {
    return new LiveSettings(workers, choice, pinned, listener);
  }

  public LiveSettings withPinned(boolean choice) {
    return new LiveSettings(workers, queues, choice, listener);
  }

  public LiveSettings withListener(DispatchListener choice) {
    return new LiveSettings(workers, queues, pinned, choice);
  }
}
