package sluice.scheduling.live;

/// Nanoseconds since an executor's start, never less than before.
///
/// @param origin the start by [System#nanoTime()]
record Clock(long origin) {
  static final long NEVER = Long.MAX_VALUE;

  static Clock start() {
    return new Clock(System.nanoTime());
  }

  long now() {
    return System.nanoTime() - origin;
  }

  /// The time so much later than another; [#NEVER] where there is no such time.
  static long later(long time, long span) {
    return span > NEVER - time ? NEVER : time + span;
  }
}
