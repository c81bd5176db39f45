package sluice.scheduling.live;

import sluice.scheduling.Task;

/// Hears of the end of a task.
public interface Completion {
  /// A task is over. Called once a task, on the worker's thread, which does nothing else until this
  /// returns; an exception goes to that thread's handler for uncaught ones.
  ///
  /// @param task as it ended, in nanoseconds since the executor's start; it does not change any
  ///   more
  /// @param failure what the work threw; null where it did not
  void ended(Task task, Throwable failure);
}
