package sluice.scheduling.live.runner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// How many tasks came and went. Counting changes nothing that threads share, so that workers do
/// not wait for each other; only while somebody awaits the last task does each look whether it was
/// the one. Any thread.
final class Tally {
  private final LongAdder submitted = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicReference<Wait> wait = new AtomicReference<>();

  void submitted() {
    submitted.increment();
  }

  /// @param thrown by the task; null where it did not fail
  void ended(Throwable thrown) {
    if (thrown != null) {
      failure.compareAndSet(null, thrown);
    }
    ended.increment();
    Wait present = wait.get();
    if (present != null && ended.sum() >= present.target) {
      present.over.countDown();
    }
  }

  synchronized void await() throws InterruptedException {
    Wait own = new Wait(submitted.sum(), new CountDownLatch(1));
    wait.set(own);
    try {
      if (ended.sum() < own.target) {
        own.over.await();
      }
    } finally {
      wait.set(null);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a task failed", failure.get());
    }
  }

  /// Somebody who waits until so many have ended.
  private record Wait(long target, CountDownLatch over) {}
}
