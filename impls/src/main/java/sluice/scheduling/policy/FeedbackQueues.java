package sluice.scheduling.policy;

import java.util.Arrays;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.TaskQueue;

/// The queues of [MultilevelFeedbackQueue], level 0 on top. Notes on a task: `level`; `key`, the
/// full quanta it used on that level; `mark`, its service when its present quantum began; `era`,
/// the boosts there had been when these were written.
final class FeedbackQueues implements SchedulingPolicy, Boosting {
  private final TaskQueue[] queues;
  private final long[] quantum;
  private final long[] allotment;
  private final long boostPeriod;
  private final boolean ioRefills;
  private final boolean ioToHead;
  private final int[] returns;
  // Nobody waits above it.
  private int top;
  private long returnsAt = -1;
  private int boosts;

  FeedbackQueues(
      long[] quantum, long[] allotment, long boostPeriod, boolean ioRefills, boolean ioToHead) {
    this.queues = new TaskQueue[quantum.length];
    Arrays.setAll(queues, level -> new TaskQueue());
    this.quantum = quantum;
    this.allotment = allotment;
    this.boostPeriod = boostPeriod;
    this.ioRefills = ioRefills;
    this.ioToHead = ioToHead;
    this.returns = new int[quantum.length];
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    if (why == Readiness.EXPIRED) {
      countQuantum(task);
    } else {
      refillAfterBoost(task);
    }
    int level = task.level;
    if (level < top) {
      top = level;
    }
    if (why == Readiness.PREEMPTED) {
      queues[level].add(returned(level, now), task);
    } else if (why == Readiness.UNBLOCKED && ioToHead) {
      queues[level].addFirst(task);
      returns[level] = returned(level, now) + 1;
    } else {
      queues[level].addLast(task);
    }
  }

  @Override
  public Task pick(int core, long now) {
    while (queues[top].isEmpty()) {
      if (top == queues.length - 1) {
        return null;
      }
      top++;
    }
    int level = top;
    Task task = queues[level].pollFirst();
    if (returned(level, now) > 0) {
      returns[level]--;
    }
    return task;
  }

  @Override
  public long slice(Task task, long now) {
    refillAfterBoost(task);
    return quantum[task.level] - (task.service() - task.mark);
  }

  @Override
  public boolean preempts(Task candidate, Task running, long now) {
    return candidate.level < running.level
        || (candidate.level == running.level && precedes(candidate, running, now));
  }

  @Override
  public void left(Task task, long now) {
    if (task.state() != TaskState.BLOCKED) {
      return;
    }
    // On real cores a task may have had more than its slice.
    if (task.service() - task.mark >= quantum[task.level]) {
      countQuantum(task);
    }
    if (ioRefills) {
      refill(task);
    }
  }

  @Override
  public long period() {
    return boostPeriod;
  }

  @Override
  public void boost(long now) {
    boosts++;
    for (int level = queues.length - 1; level > 0; level--) {
      queues[0].addAll(queues[level]);
    }
    top = 0;
  }

  /// Whether a newly ready task went to the head before one on its level: it has run before, so it
  /// came back, and the other one was not picked just now, with this one in the queue.
  private boolean precedes(Task candidate, Task running, long now) {
    return ioToHead && candidate.core() >= 0 && running.since() < now;
  }

  /// How many tasks came back to the head of a level at this very instant and still wait there: one
  /// that is preempted now goes behind them.
  private int returned(int level, long now) {
    if (!ioToHead) {
      return 0;
    }
    if (returnsAt != now) {
      Arrays.fill(returns, 0);
      returnsAt = now;
    }
    return returns[level];
  }

  private void countQuantum(Task task) {
    refillAfterBoost(task);
    task.mark = task.service();
    task.key++;
    if (task.key == allotment[task.level]) {
      task.key = 0;
      task.level = Math.min(task.level + 1, queues.length - 1);
    }
  }

  /// A boost reaches a task when it is looked at next: it cannot have run since.
  private void refillAfterBoost(Task task) {
    if (task.era != boosts) {
      task.era = boosts;
      task.level = 0;
      refill(task);
    }
  }

  private void refill(Task task) {
    task.key = 0;
    task.mark = task.service();
  }
}
