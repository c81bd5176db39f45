package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A lock held for some tens of nanoseconds. Who waits for it spins, and naps where that takes so
/// long that its holder may have lost its processor. Letting go of it costs no fence, which makes
/// it cheaper than the JDK's locks. Not reentrant, not fair.
final class SpinLock {
  private static final int SPINS = 1_000;
  private static final long NAP_NANOS = 50_000;

  private final AtomicBoolean held = new AtomicBoolean();

  /// Takes the lock if it is free.
  boolean tryAcquire() {
    return !held.getOpaque() && held.compareAndSet(false, true);
  }

  void acquire() {
    for (int tries = 0; !tryAcquire(); tries++) {
      if (tries < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    }
  }

  void release() {
    held.setRelease(false);
  }
}
