package sluice.scheduling.live;

import java.util.Comparator;
import sluice.scheduling.Boosting;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TaskHeap;

/// What becomes due in a queue by itself: the return of blocked tasks, and boosts. Under the
/// queue's lock, unless told otherwise.
final class Timers {
  private final TaskHeap returns = new TaskHeap(Comparator.comparingInt(Task::id));
  private final long boostPeriod;
  private long nextBoost;
  private volatile long due = Clock.NEVER;
  private volatile long alarm;

  Timers(SchedulingPolicy policy) {
    this.boostPeriod = policy instanceof Boosting boosting ? boosting.period() : 0;
    this.nextBoost = boostPeriod == 0 ? Clock.NEVER : boostPeriod;
    this.alarm = nextBoost;
  }

  /// When the next blocked task comes back. Any thread.
  long due() {
    return due;
  }

  /// When a worker with a task should look in: the same, or the next boost. Any thread.
  long alarm() {
    return alarm;
  }

  /// Holds a blocked task until its time has come.
  void block(Task task, long until) {
    returns.add(until, task);
    publish();
  }

  /// Makes the next task ready that is due.
  ///
  /// @return null where none is
  Task comeBack(long now) {
    long until = returns.firstKey();
    if (until > now || returns.isEmpty()) {
      return null;
    }
    Task task = returns.poll();
    task.ready(until);
    publish();
    return task;
  }

  /// Whether a boost is due, which will not be told again.
  boolean boosts(long now) {
    if (now < nextBoost) {
      return false;
    }
    nextBoost += ((now - nextBoost) / boostPeriod + 1) * boostPeriod;
    publish();
    return true;
  }

  private void publish() {
    due = returns.firstKey();
    alarm = Math.min(due, nextBoost);
  }
}
