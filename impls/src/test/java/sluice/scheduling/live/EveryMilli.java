package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicInteger;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TaskQueue;

/// First come, first served, with a boost a millisecond that only counts.
final class EveryMilli implements SchedulingPolicy, Boosting {
  private final TaskQueue queue = new TaskQueue();
  private final AtomicInteger boosts;

  EveryMilli(AtomicInteger boosts) {
    this.boosts = boosts;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    queue.addLast(task);
  }

  @Override
  public Task pick(int core, long now) {
    return queue.pollFirst();
  }

  @Override
  public long period() {
    return 1_000_000;
  }

  @Override
  public void boost(long now) {
    boosts.incrementAndGet();
  }
}
