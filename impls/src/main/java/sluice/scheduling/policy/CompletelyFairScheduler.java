package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;

/// Serves the task with the least virtual runtime, the CPU time it had over its weight.
///
/// The scheduler of Linux 2.6.23 to 6.5, as its `Documentation/scheduler/sched-design-CFS.rst`
/// tells and `kernel/sched/fair.c` of that time has it: every task runs once in a latency period,
/// longer where the shares would be less than the minimum granularity; a new task starts one slice
/// behind the queue's minimum virtual runtime, one back from a sleep up to half a period ahead of
/// it; and it interrupts a task that is ahead by more than the wakeup granularity. The defaults
/// stand to each other as the kernel's. Half a period and the granularity are taken at the weight
/// of the task in question.
@AutoService(PolicyProvider.class)
public final class CompletelyFairScheduler implements PolicyProvider {
  @Override
  public String name() {
    return "cfs";
  }

  @Override
  public String description() {
    return "completely fair: the least runtime by weight first, all once in a latency period";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(
        new PolicyOption("latency", "80", "period in which every ready task should run once"),
        new PolicyOption("min-granularity", "10", "shortest slice, for which the period is drawn"),
        new PolicyOption(
            "wakeup-granularity", "13", "lead over a woken task from which one is interrupted"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new FairQueue(
        settings.time("latency", 1, Integer.MAX_VALUE),
        settings.time("min-granularity", 1, Integer.MAX_VALUE),
        settings.time("wakeup-granularity", 0, Integer.MAX_VALUE));
  }
}
