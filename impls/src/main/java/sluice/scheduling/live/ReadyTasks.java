package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicInteger;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// A policy, and the count of the tasks it holds. Under the queue's lock, unless told otherwise.
final class ReadyTasks {
  private final SchedulingPolicy policy;
  private final AtomicInteger published = new AtomicInteger();
  private int count;

  ReadyTasks(SchedulingPolicy policy) {
    this.policy = policy;
  }

  /// How many there are, as of the last [#publish()]. Any thread.
  int published() {
    return published.get();
  }

  boolean isEmpty() {
    return count == 0;
  }

  void join(Task task, Readiness why, long now) {
    policy.ready(task, why, now);
    count++;
  }

  /// Takes the next task out.
  ///
  /// @param core where it is to run
  LiveTask take(int core, long now) {
    Task task = policy.pick(core, now);
    if (task == null) {
      throw new IllegalStateException(
          "policy " + policy + ": picked none of " + count + " ready tasks");
    }
    count--;
    return (LiveTask) task;
  }

  /// Tells other threads of the count. Who has taken in tasks asks next whether somebody sleeps,
  /// and who goes to sleep asks how many tasks there are: so that not both see the past, an
  /// increase is told with a fence. A decrease told late does no harm, and goes without.
  void publish() {
    int before = published.getPlain();
    if (count > before) {
      published.set(count);
    } else if (count < before) {
      published.setRelease(count);
    }
  }
}
