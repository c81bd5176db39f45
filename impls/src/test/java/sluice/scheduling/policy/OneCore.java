package sluice.scheduling.policy;

import java.util.ArrayList;
import java.util.List;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// Drives a policy by hand: one core, tasks that never end.
final class OneCore {
  private static final long ENDLESS = 1L << 40;

  final SchedulingPolicy policy;
  final List<Task> tasks = new ArrayList<>();
  long now;

  OneCore(String policy) {
    this.policy = PolicySpec.parse(policy).create(42);
  }

  /// Lets tasks of these weights arrive.
  OneCore with(int... weights) {
    for (int weight : weights) {
      Job job = Job.of(tasks.size(), now, PeriodicBursts.cpuOnly(ENDLESS)).withWeight(weight);
      Task task = new Task(job);
      tasks.add(task);
      task.ready(now);
      policy.ready(task, Readiness.ARRIVED, now);
    }
    return this;
  }

  /// Runs the next task for its slice.
  Task step() {
    Task task = policy.pick(0, now);
    task.run(0, now, now);
    long slice = policy.slice(task, now);
    now += slice;
    task.serve(slice);
    task.ready(now);
    policy.ready(task, Readiness.EXPIRED, now);
    return task;
  }

  /// Takes over the next task of another core, at the later of both times.
  Task steal(OneCore victim) {
    now = Math.max(now, victim.now);
    victim.now = now;
    Task task = victim.policy.pick(1, now);
    victim.policy.left(task, now);
    victim.tasks.remove(task);
    policy.ready(task, Readiness.STOLEN, now);
    tasks.add(task);
    return task;
  }
}
