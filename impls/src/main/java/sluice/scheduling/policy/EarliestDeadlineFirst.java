package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.LeastFirst;

/// Serves the task whose deadline comes first, and interrupts one whose deadline is later.
///
/// After Liu and Layland, *Scheduling algorithms for multiprogramming in a hard-real-time
/// environment* (1973). On one core it meets all deadlines wherever that can be done.
@AutoService(PolicyProvider.class)
public final class EarliestDeadlineFirst implements PolicyProvider {
  @Override
  public String name() {
    return "edf";
  }

  @Override
  public String description() {
    return "earliest deadline first, interrupts; without a deadline one is set by the estimate";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(
        new PolicyOption(
            "slack", "10", "estimates from arrival to deadline, for a job that has no deadline"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    long slack = settings.number("slack", 0);
    return new LeastFirst(task -> deadline(task, slack), true);
  }

  private static long deadline(Task task, long slack) {
    if (task.deadline() != Long.MAX_VALUE) {
      return task.deadline();
    }
    long time = slack * task.estimate();
    boolean beyond = Math.multiplyHigh(slack, task.estimate()) != 0 || time < 0;
    long deadline = task.arrival() + time;
    return beyond || deadline < 0 ? Long.MAX_VALUE : deadline;
  }
}
