package sluice.scheduling;

/// Why a task has become ready.
public enum Readiness {
  /// It has arrived and never ran.
  ARRIVED,
  /// Its core was taken from it before its slice was used up.
  PREEMPTED,
  /// It used up its slice.
  EXPIRED,
  /// Its I/O is done.
  UNBLOCKED,
  /// It was ready in another core's queue and was taken over from there.
  STOLEN
}
