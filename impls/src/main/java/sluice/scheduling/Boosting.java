package sluice.scheduling;

/// What a [SchedulingPolicy] implements besides, if it reorders all its tasks at intervals.
public interface Boosting {
  /// The time from one boost to the next, 1 and up; 0 for never. Boosts fall on its multiples.
  long period();

  /// Reorders the tasks. Those that ran have been queued again just before, as preempted and in
  /// core order; one that is picked again by its own core goes on without a switch.
  void boost(long now);
}
