package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.TaskHeap;

/// Serves the task of the highest priority, which is its weight and grows while it waits, so that
/// nobody waits without end. What it has gained it keeps until it blocks. Among equals the earlier
/// arrival comes first, then the lower id.
///
/// A priority that grows linearly is Kleinrock's: *A delay dependent queue discipline* (1964).
/// Without ageing these are the classes of Cobham, *Priority assignment in waiting line problems*
/// (1954), and with interruption those of White and Christie (1958).
@AutoService(PolicyProvider.class)
public final class PriorityWithAgeing implements PolicyProvider {
  @Override
  public String name() {
    return "priority";
  }

  @Override
  public String description() {
    return "priority: the highest weight first, which grows while a task waits; interrupts";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(
        new PolicyOption("ageing", "100", "wait that counts as much as 1 of weight; 0 for never"),
        new PolicyOption("preempt", "true", "whether a higher priority interrupts a lower one"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy(
        settings.time("ageing", 0, Integer.MAX_VALUE),
        settings.choice("preempt", "true", "false").equals("true"));
  }

  /// Note on a task: `key`. All waiting tasks gain alike, so that their order is fixed: the key of
  /// one that waits is its rank plus the time from which it counts as waiting, in a running one it
  /// is the rank alone, which then stands still. A rank is lower for a higher priority.
  private static final class Policy implements SchedulingPolicy {
    private final TaskHeap heap = TaskHeap.tiesByArrival();
    private final long ageing;
    private final boolean preemptive;

    Policy(long ageing, boolean preemptive) {
      this.ageing = ageing;
      this.preemptive = preemptive;
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      if (why == Readiness.ARRIVED || why == Readiness.UNBLOCKED) {
        task.key = -task.weight() * Math.max(1, ageing);
      }
      task.key += clock(now);
      heap.add(task.key, task);
    }

    @Override
    public Task pick(int core, long now) {
      Task task = heap.poll();
      if (task != null) {
        task.key -= clock(now);
      }
      return task;
    }

    @Override
    public boolean preempts(Task candidate, Task running, long now) {
      return preemptive && rank(candidate, now) < rank(running, now);
    }

    private long rank(Task task, long now) {
      return task.state() == TaskState.RUNNING ? task.key : task.key - clock(now);
    }

    private long clock(long now) {
      return ageing == 0 ? 0 : now;
    }
  }
}
