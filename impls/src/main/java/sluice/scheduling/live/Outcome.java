package sluice.scheduling.live;

/// Why a piece of work gave its core back.
public sealed interface Outcome {
  /// There is more to do, at once; the rest of the slice, if any, is given up.
  Outcome YIELDED = new Yielded();

  /// There is no more to do.
  Outcome DONE = new Done();

  /// There is more to do as soon as there is a core for it.
  record Yielded() implements Outcome {}

  /// There is more to do after some time without a core, as if for an I/O.
  ///
  /// @param nanos 0 and up
  record Blocked(long nanos) implements Outcome {
    public Blocked {
      if (nanos < 0) {
        throw new IllegalArgumentException("blocked: expected 0 ns or more, got " + nanos);
      }
    }
  }

  /// It was the last run.
  record Done() implements Outcome {}
}
