package sluice.scheduling.live;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;

/// Where submissions lie until somebody with the queue's lock looks: a queue linked through them,
/// so that submitting takes one compare-and-set and no lock.
///
/// A submitter becomes the last one first, and only then tells the one before it who follows. So
/// one may be in and not be found yet; who takes it waits for that moment.
final class Inbox {
  private static final Submission CLOSED = new Submission(0, 0, Claim.NONE, null, null);

  /// The one taken out last, or one that never was in.
  private final AtomicReference<Submission> taken;

  private final AtomicReference<Submission> last;
  private volatile Submission lastAtClose;

  Inbox() {
    Submission none = new Submission(0, 0, Claim.NONE, null, null);
    this.taken = new PaddedReference<>(none);
    this.last = new PaddedReference<>(none);
  }

  /// Puts one in. Any thread.
  ///
  /// @return false where the inbox is closed
  boolean push(Submission submission) {
    while (true) {
      Submission before = last.get();
      if (before == CLOSED) {
        return false;
      }
      submission.number = before.number + 1;
      if (last.weakCompareAndSetVolatile(before, submission)) {
        VarHandle.releaseFence();
        before.next = submission;
        return true;
      }
    }
  }

  /// Whether there is something in it. Any thread.
  boolean isFilled() {
    return taken.getAcquire() != last();
  }

  /// How many are in it. Any thread.
  int size() {
    return (int) Math.max(0, last().number - taken.getAcquire().number);
  }

  /// Takes the next one out; there must be one. Under the queue's lock.
  Submission take() {
    Submission before = taken.getPlain();
    Submission next = before.next;
    while (next == null) {
      Thread.onSpinWait();
      VarHandle.acquireFence();
      next = before.next;
    }
    VarHandle.acquireFence();
    before.next = null;
    taken.setRelease(next);
    return next;
  }

  /// Lets no more in. Under the queue's lock.
  void close() {
    Submission end = last.get();
    while (end != CLOSED) {
      lastAtClose = end;
      if (last.compareAndSet(end, CLOSED)) {
        return;
      }
      end = last.get();
    }
  }

  private Submission last() {
    Submission end = last.get();
    return end == CLOSED ? lastAtClose : end;
  }
}
