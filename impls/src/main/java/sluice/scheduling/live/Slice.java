package sluice.scheduling.live;

/// The time a piece of work may use its core for.
public interface Slice {
  /// A slice without end, for work that is to run through.
  Slice ENDLESS = () -> false;

  /// Whether to give the core back now: the time is used up, or another task has precedence. For
  /// the thread that runs the work; cheap enough to be asked once a microsecond.
  boolean over();
}
