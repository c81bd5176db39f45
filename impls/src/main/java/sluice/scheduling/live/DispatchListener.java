package sluice.scheduling.live;

/// Hears of every start of a task, first or not.
public interface DispatchListener {
  /// A ready task got a core. Called on its thread before its work goes on, by several threads at
  /// once; its time counts as the task's.
  ///
  /// @param nanos from when the task became ready until now
  void dispatched(long nanos);
}
