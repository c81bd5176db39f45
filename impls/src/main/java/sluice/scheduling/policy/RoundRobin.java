package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TaskQueue;

/// Gives every ready task the same time in turn.
@AutoService(PolicyProvider.class)
public final class RoundRobin implements PolicyProvider {
  @Override
  public String name() {
    return "rr";
  }

  @Override
  public String description() {
    return "round robin: one queue, a task that used its quantum goes to the end";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(new PolicyOption("quantum", "10", "time a task may run at a stretch"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy(settings.time("quantum", 1));
  }

  private static final class Policy implements SchedulingPolicy {
    private final TaskQueue queue = new TaskQueue();
    private final long quantum;

    Policy(long quantum) {
      this.quantum = quantum;
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
    public long slice(Task task, long now) {
      return quantum;
    }
  }
}
