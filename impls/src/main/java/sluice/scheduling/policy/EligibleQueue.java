package sluice.scheduling.policy;

import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.RunningTasks;
import sluice.scheduling.queue.TaskHeap;
import sluice.scheduling.queue.VirtualTime;

/// The queue of [EarliestEligibleVirtualDeadlineFirst]. Notes on a task: those of [VirtualTime] as
/// they were when its present request began. While it is in no queue, `key` is its lag, and while
/// it sleeps, `mark` the virtual time once it had left.
///
/// Waiting tasks are in one heap by deadline once they are eligible and in another by virtual
/// runtime before that, so that a pick takes the time of one move between heaps for each task that
/// has become eligible since the last, or has ceased to be because virtual time fell.
final class EligibleQueue implements SchedulingPolicy {
  /// What becomes of a lag over a sleep.
  enum Sleep {
    KEEP,
    DROP,
    DECAY
  }

  private final TaskHeap eligible = TaskHeap.tiesByArrival();
  private final TaskHeap ineligible = TaskHeap.tiesByArrival();
  private final RunningTasks running = new RunningTasks();
  private final long slice;
  private final Sleep sleep;
  private final long mostLag;
  private long weight;
  // Virtual runtimes are summed up relative to a recent virtual time, so that the sum stays small:
  // weight * (virtual runtime - origin) over all tasks, exactly.
  private long origin;
  private long sum;

  EligibleQueue(long slice, Sleep sleep) {
    this.slice = slice;
    this.sleep = sleep;
    this.mostLag = (2 * slice) << VirtualTime.SHIFT;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    switch (why) {
      case EXPIRED, PREEMPTED -> {
        charge(task);
        if (task.service() - task.mark >= slice) {
          VirtualTime.settle(task);
        }
      }
      case ARRIVED -> join(task, 0, 0, now);
      case UNBLOCKED -> join(task, lagAfterSleep(task, now), 0, now);
      case STOLEN -> join(task, task.key, task.service() - task.mark, now);
    }
    if (isEligible(task, now)) {
      eligible.add(deadline(task), task);
    } else {
      ineligible.add(VirtualTime.of(task), task);
    }
  }

  @Override
  public Task pick(int core, long now) {
    Task task = earliest(virtualTime(now));
    if (task != null) {
      running.add(task, now);
    }
    return task;
  }

  @Override
  public long slice(Task task, long now) {
    return slice - (task.service() - task.mark);
  }

  @Override
  public boolean preempts(Task candidate, Task other, long now) {
    return isEligible(candidate, now)
        && (!isEligible(other, now) || deadline(candidate) < deadline(other));
  }

  @Override
  public void left(Task task, long now) {
    charge(task);
    recentre(now);
    long relative = relative(task);
    sum -= relative;
    weight -= task.weight();
    task.key = Math.clamp(-relative, -mostLag, mostLag);
    if (task.state() != TaskState.READY) {
      task.mark = virtualTime(now);
    }
  }

  private Task earliest(long virtualTime) {
    while (ineligible.firstKey() <= virtualTime && !ineligible.isEmpty()) {
      Task task = ineligible.poll();
      eligible.add(deadline(task), task);
    }
    for (Task task = eligible.poll(); task != null; task = eligible.poll()) {
      if (VirtualTime.of(task) <= virtualTime) {
        return task;
      }
      ineligible.add(VirtualTime.of(task), task);
    }
    return ineligible.poll();
  }

  /// Adding a task moves the virtual time, by its lag over all weight; so it is put further off by
  /// as much, to have that lag afterwards.
  ///
  /// @param used what it has had of its present request
  private void join(Task task, long lag, long used, long now) {
    long place = virtualTime(now);
    if (weight > 0) {
      place -= lag / task.weight() + lag / weight;
    }
    VirtualTime.place(task, place - VirtualTime.of(used, task.weight()));
    task.mark -= used;
    sum += relative(task);
    weight += task.weight();
  }

  private long lagAfterSleep(Task task, long now) {
    if (sleep == Sleep.KEEP || (sleep == Sleep.DECAY && task.key >= 0)) {
      return task.key;
    }
    long passed = virtualTime(now) - task.mark;
    return sleep == Sleep.DROP || passed > -task.key / task.weight()
        ? 0
        : task.key + Math.max(0, passed) * task.weight();
  }

  private void charge(Task task) {
    sum += running.remove(task) << VirtualTime.SHIFT;
  }

  /// The mean virtual runtime, rounded down.
  private long virtualTime(long now) {
    recentre(now);
    return origin;
  }

  /// Makes the virtual time the origin.
  private void recentre(long now) {
    long total = sum + (running.elapsed(now) << VirtualTime.SHIFT);
    if (weight > 0 && (total < 0 || total >= weight)) {
      long advance = Math.floorDiv(total, weight);
      origin += advance;
      sum -= advance * weight;
    }
  }

  private long relative(Task task) {
    return (task.key - origin) * task.weight()
        + task.era
        + ((task.service() - task.mark) << VirtualTime.SHIFT);
  }

  private boolean isEligible(Task task, long now) {
    return VirtualTime.of(task) <= virtualTime(now);
  }

  private long deadline(Task task) {
    return VirtualTime.at(task, task.mark + slice);
  }
}
