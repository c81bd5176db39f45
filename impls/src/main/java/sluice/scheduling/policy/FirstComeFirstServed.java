package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TaskQueue;

/// Serves tasks in the order they became ready, each until it blocks or is done.
@AutoService(PolicyProvider.class)
public final class FirstComeFirstServed implements PolicyProvider {
  @Override
  public String name() {
    return "fcfs";
  }

  @Override
  public String description() {
    return "first come, first served: one queue, nobody is interrupted";
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy();
  }

  private static final class Policy implements SchedulingPolicy {
    private final TaskQueue queue = new TaskQueue();

    @Override
    public void ready(Task task, Readiness why, long now) {
      queue.addLast(task);
    }

    @Override
    public Task pick(int core, long now) {
      return queue.pollFirst();
    }
  }
}
