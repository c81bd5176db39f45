package sluice.scheduling.live.runner;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// How many tasks came and went. Counting touches nothing that threads share.
final class Tally {
  private static final long INTERVAL_MICROS = 100;

  private final LongAdder submitted = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  void submitted() {
    submitted.increment();
  }

  /// @param thrown by the task; null where it did not fail
  void ended(Throwable thrown) {
    if (thrown != null) {
      failure.compareAndSet(null, thrown);
    }
    ended.increment();
  }

  void await() throws InterruptedException {
    long target = submitted.sum();
    while (ended.sum() < target) {
      TimeUnit.MICROSECONDS.sleep(INTERVAL_MICROS);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a task failed", failure.get());
    }
  }
}
