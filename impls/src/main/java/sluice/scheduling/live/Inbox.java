package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicReference;

/// Where submitted tasks lie until somebody with the queue's lock looks: a stack linked through the
/// tasks, so that submitting takes one compare-and-set and no lock.
///
/// After Treiber, *Systems Programming: Coping with Parallelism* (1986); the whole stack is taken
/// at once, so that a task cannot be back on it unnoticed.
final class Inbox {
  private static final LiveTask CLOSED = new LiveTask(0, 0, Claim.NONE, null, null);

  private final AtomicReference<LiveTask> top = new AtomicReference<>();

  /// Puts a task in. Any thread.
  ///
  /// @return false where the inbox is closed
  boolean push(LiveTask task) {
    while (true) {
      LiveTask below = top.get();
      if (below == CLOSED) {
        return false;
      }
      task.next = below;
      task.depth = below == null ? 1 : below.depth + 1;
      if (top.weakCompareAndSetVolatile(below, task)) {
        return true;
      }
    }
  }

  /// Whether there is something in it. Any thread.
  boolean hasTasks() {
    LiveTask task = top.get();
    return task != null && task != CLOSED;
  }

  /// How many tasks are in it. Any thread.
  int size() {
    LiveTask task = top.get();
    return task == null ? 0 : task.depth;
  }

  /// Takes all tasks out. Under the queue's lock.
  ///
  /// @return the first one put in, linked to those that followed; null where there is none
  LiveTask drain() {
    return hasTasks() ? inOrder(top.getAndSet(null)) : null;
  }

  /// Takes all tasks out, and no more in. Under the queue's lock.
  LiveTask close() {
    LiveTask rest = top.getAndSet(CLOSED);
    return rest == CLOSED ? null : inOrder(rest);
  }

  private static LiveTask inOrder(LiveTask last) {
    LiveTask first = null;
    for (LiveTask task = last; task != null; ) {
      LiveTask below = task.next;
      task.next = first;
      first = task;
      task = below;
    }
    return first;
  }
}
