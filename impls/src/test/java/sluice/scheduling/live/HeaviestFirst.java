package sluice.scheduling.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// The heaviest task goes first, and interrupts lighter ones.
final class HeaviestFirst implements SchedulingPolicy {
  private final List<Task> tasks = new ArrayList<>();
  private final List<Readiness> reasons;

  HeaviestFirst(List<Readiness> reasons) {
    this.reasons = reasons;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    reasons.add(why);
    tasks.add(task);
  }

  @Override
  public Task pick(int core, long now) {
    Task best = Collections.max(tasks, Comparator.comparingInt(Task::weight));
    tasks.remove(best);
    return best;
  }

  @Override
  public boolean preempts(Task candidate, Task running, long now) {
    return candidate.weight() > running.weight();
  }
}
