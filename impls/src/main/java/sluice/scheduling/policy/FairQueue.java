package sluice.scheduling.policy;

import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.RunningTasks;
import sluice.scheduling.queue.VirtualQueue;
import sluice.scheduling.queue.VirtualTime;

/// The queue of [CompletelyFairScheduler]. Notes on a task: those of [VirtualTime], which is its
/// virtual runtime; while it goes from one queue to another, relative to their minimum.
final class FairQueue implements SchedulingPolicy {
  private final VirtualQueue queue = new VirtualQueue();
  private final RunningTasks running = queue.running();
  private final long latency;
  private final long minGranularity;
  private final long wakeupGranularity;
  private long weight;
  private long floor;

  FairQueue(long latency, long minGranularity, long wakeupGranularity) {
    this.latency = latency;
    this.minGranularity = minGranularity;
    this.wakeupGranularity = wakeupGranularity;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    switch (why) {
      case EXPIRED, PREEMPTED -> charge(task);
      case ARRIVED -> {
        weight += task.weight();
        long slice = VirtualTime.of(share(task, queue.size() + 1), task.weight());
        VirtualTime.place(task, minimum(now) + slice);
      }
      case UNBLOCKED -> {
        weight += task.weight();
        long bonus = VirtualTime.of(latency / 2, task.weight());
        task.key = Math.max(task.key, minimum(now) - bonus);
      }
      case STOLEN -> {
        weight += task.weight();
        task.key += minimum(now);
      }
    }
    queue.add(task);
  }

  @Override
  public Task pick(int core, long now) {
    return queue.pick(now);
  }

  @Override
  public long slice(Task task, long now) {
    return share(task, queue.size());
  }

  @Override
  public boolean preempts(Task candidate, Task other, long now) {
    long lead = VirtualTime.of(other) - VirtualTime.of(candidate);
    return lead > VirtualTime.of(wakeupGranularity, candidate.weight());
  }

  @Override
  public void left(Task task, long now) {
    charge(task);
    weight -= task.weight();
    if (task.state() == TaskState.READY) {
      task.key -= minimum(now);
    }
  }

  /// A task's part of the period of so many tasks, whose weights are counted.
  private long share(Task task, int tasks) {
    long period = Math.max(latency, tasks * minGranularity);
    long share =
        Math.multiplyHigh(period, task.weight()) == 0 && period * task.weight() >= 0
            ? period * task.weight() / weight
            : period / weight * task.weight();
    return Math.max(minGranularity, share);
  }

  private void charge(Task task) {
    var _ = queue.charge(task);
    long least = Math.min(task.key, queue.least());
    for (int i = 0; i < running.size(); i++) {
      least = Math.min(least, VirtualTime.of(running.get(i)));
    }
    floor = Math.max(floor, least);
  }

  /// The least virtual runtime of all tasks, which never falls; with what the running ones may have
  /// had since they were picked. While none runs it stands still.
  private long minimum(long now) {
    if (running.size() == 0) {
      return floor;
    }
    long least = queue.least();
    for (int i = 0; i < running.size(); i++) {
      least = Math.min(least, VirtualTime.at(running.get(i), running.service(i, now)));
    }
    return Math.max(floor, least);
  }
}
