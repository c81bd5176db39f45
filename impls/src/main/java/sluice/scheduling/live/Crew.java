package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// All workers and queues of an executor: who is asleep, who is to be woken, and when all is over.
///
/// While a worker searches nobody is woken: it will find what has just come, and wakes the next one
/// itself if there is more.
final class Crew {
  final AtomicInteger searching = new AtomicInteger();
  final AtomicInteger sleepers = new AtomicInteger();

  private final AtomicInteger left = new AtomicInteger();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private Worker[] workers;
  private LiveQueue[] queues;

  /// Fills in who belongs to it, before any of them starts.
  void enlist(Worker[] allWorkers, LiveQueue[] allQueues) {
    this.workers = allWorkers;
    this.queues = allQueues;
  }

  boolean hasBacklog() {
    for (LiveQueue queue : queues) {
      if (queue.hasBacklog()) {
        return true;
      }
    }
    return false;
  }

  /// Where a task that never ran is to wait.
  LiveQueue shortest() {
    LiveQueue best = queues[0];
    if (queues.length > 1) {
      int least = best.load();
      for (int i = 1; i < queues.length && least > 0; i++) {
        int load = queues[i].load();
        if (load < least) {
          least = load;
          best = queues[i];
        }
      }
    }
    return best;
  }

  /// Wakes a worker for what waits in a queue, unless one is searching.
  void spread(LiveQueue queue) {
    if (sleepers.get() > 0 && searching.get() <= 0 && queue.hasBacklog()) {
      wakeOne(queue);
    }
  }

  /// A worker stops searching: those who relied on it must not wait for its next task's end.
  void passOn() {
    if (sleepers.get() > 0 && searching.get() <= 0) {
      for (LiveQueue queue : queues) {
        if (queue.hasBacklog()) {
          wakeOne(queue);
          return;
        }
      }
    }
  }

  /// Moves a task from the longest queue to that of a worker without one.
  ///
  /// @return whether there was any
  boolean steal(Worker thief) {
    while (true) {
      LiveQueue longest = null;
      int most = 0;
      for (LiveQueue queue : queues) {
        int backlog = queue == thief.queue ? 0 : queue.backlog();
        if (backlog > most) {
          most = backlog;
          longest = queue;
        }
      }
      if (longest == null) {
        return false;
      }
      LiveTask task = longest.surrender(thief.core);
      if (task != null) {
        thief.queue.adopt(task);
        return true;
      }
    }
  }

  /// Takes no more submissions. Where a policy fails at the last of them, that is as if it had
  /// failed a worker.
  void seal() {
    try {
      for (LiveQueue queue : queues) {
        queue.seal();
      }
    } catch (Throwable broken) {
      breakDown(broken);
    }
    wakeAll();
  }

  void wakeAll() {
    for (Worker worker : workers) {
      wake(worker);
    }
  }

  /// Whether there is nothing left to do, now and in future.
  boolean isOver() {
    if (isBroken()) {
      return true;
    }
    for (LiveQueue queue : queues) {
      if (!queue.isSealed()) {
        return false;
      }
    }
    long unfinished = 0;
    for (LiveQueue queue : queues) {
      unfinished += queue.unfinished();
    }
    return unfinished == 0;
  }

  boolean isBroken() {
    return broken.get() != null;
  }

  /// What a policy threw; null where none did.
  Throwable cause() {
    return broken.get();
  }

  /// A worker has come to its end. Where a policy has failed, the last one tells the tasks that are
  /// still open: none of them is being run any more.
  void leave(Worker worker) {
    if (left.incrementAndGet() == workers.length && isBroken()) {
      IllegalStateException failure =
          new IllegalStateException("the scheduling policy failed", broken.get());
      for (LiveQueue queue : queues) {
        for (LiveTask task : queue.abandon()) {
          if (!task.reported) {
            worker.report(task, failure);
          }
        }
      }
    }
  }

  /// Ends all, for a policy has failed and cannot be asked for its tasks any more.
  void breakDown(Throwable cause) {
    broken.compareAndSet(null, cause);
    wakeAll();
  }

  private void wakeOne(LiveQueue queue) {
    for (Worker worker : workers) {
      if (worker.queue == queue && wake(worker)) {
        return;
      }
    }
    for (Worker worker : workers) {
      if (wake(worker)) {
        return;
      }
    }
  }

  private boolean wake(Worker worker) {
    if (!worker.bed.leave()) {
      return false;
    }
    searching.incrementAndGet();
    worker.bed.rouse();
    return true;
  }
}
