package sluice.scheduling.live;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;

/// Where submitted tasks lie until somebody with the queue's lock looks: a queue linked through the
/// tasks, so that submitting takes one compare-and-set and no lock.
///
/// A submitter becomes the last one first, and only then tells the one before it who follows. So a
/// task may be in and not be found yet; who takes it waits for that moment.
final class Inbox {
  private static final LiveTask CLOSED = new LiveTask(0, 0, Claim.NONE, null, null);

  /// The task taken out last, or one that never was in.
  private final AtomicReference<LiveTask> taken;

  private final AtomicReference<LiveTask> last;
  private volatile LiveTask lastAtClose;

  Inbox() {
    LiveTask none = new LiveTask(0, 0, Claim.NONE, null, null);
    this.taken = new AtomicReference<>(none);
    this.last = new AtomicReference<>(none);
  }

  /// Puts a task in. Any thread.
  ///
  /// @return false where the inbox is closed
  boolean push(LiveTask task) {
    while (true) {
      LiveTask before = last.get();
      if (before == CLOSED) {
        return false;
      }
      task.number = before.number + 1;
      if (last.weakCompareAndSetVolatile(before, task)) {
        VarHandle.releaseFence();
        before.next = task;
        return true;
      }
    }
  }

  /// Whether there is something in it. Any thread.
  boolean hasTasks() {
    return taken.getAcquire() != last();
  }

  /// How many tasks are in it. Any thread.
  int size() {
    return (int) Math.max(0, last().number - taken.getAcquire().number);
  }

  /// Takes the next task out; there must be one. Under the queue's lock.
  LiveTask take() {
    LiveTask before = taken.getPlain();
    LiveTask task = before.next;
    while (task == null) {
      Thread.onSpinWait();
      VarHandle.acquireFence();
      task = before.next;
    }
    VarHandle.acquireFence();
    before.next = null;
    taken.setRelease(task);
    return task;
  }

  /// Lets no more tasks in. Under the queue's lock.
  void close() {
    LiveTask end = last.get();
    while (end != CLOSED) {
      lastAtClose = end;
      if (last.compareAndSet(end, CLOSED)) {
        return;
      }
      end = last.get();
    }
  }

  private LiveTask last() {
    LiveTask end = last.get();
    return end == CLOSED ? lastAtClose : end;
  }
}
