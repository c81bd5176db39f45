package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Where one worker sleeps. Whether it lies there is told by a flag, and not by the thread's permit
/// to go on, which a wait for something else may have used up.
final class Bed {
  private final AtomicBoolean taken = new AtomicBoolean();
  private final AtomicInteger sleepers;
  private final Clock clock;
  private Thread owner;

  /// @param sleepers counts all workers that lie in their beds
  Bed(AtomicInteger sleepers, Clock clock) {
    this.sleepers = sleepers;
    this.clock = clock;
  }

  /// Tells whose it is, before that thread starts.
  void owner(Thread thread) {
    this.owner = thread;
  }

  /// The owner lies down: from now on it may be woken. On its own thread.
  void enter() {
    taken.set(true);
    sleepers.incrementAndGet();
  }

  /// Takes the owner out. Any thread.
  ///
  /// @return false where another thread did so before, or it was not in
  boolean leave() {
    if (!taken.compareAndSet(true, false)) {
      return false;
    }
    sleepers.decrementAndGet();
    return true;
  }

  /// Sleeps until the owner is out, or a time has come, or for no reason at all. On its own thread.
  void sleep(long until) {
    if (!taken.get()) {
      return;
    }
    if (until == Clock.NEVER) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, until - clock.now());
    }
  }

  /// Lets the owner's thread go on, once it was taken out. Any thread.
  void rouse() {
    LockSupport.unpark(owner);
  }
}
