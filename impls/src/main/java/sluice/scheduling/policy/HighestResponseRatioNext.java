package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.RatioTournament;

/// Serves the task with the highest (wait + estimate) / estimate, each until it blocks or is done:
/// short jobs first, except that nobody waits without end. The wait is all the time since arrival
/// in which the task was neither served nor blocked. An estimate of 0 counts as 1.
///
/// After Brinch Hansen, *An analysis of response ratio scheduling* (1971).
@AutoService(PolicyProvider.class)
public final class HighestResponseRatioNext implements PolicyProvider {
  @Override
  public String name() {
    return "hrrn";
  }

  @Override
  public String description() {
    return "highest response ratio next: (wait + estimate) / estimate, nobody is interrupted";
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy();
  }

  private static final class Policy implements SchedulingPolicy {
    // The ratio is 1 + wait / estimate, so the order is that of wait / estimate.
    private final RatioTournament waiting = new RatioTournament();

    @Override
    public void ready(Task task, Readiness why, long now) {
      long waited = now - task.arrival() - task.service() - task.blocked();
      waiting.add(task, waited, Math.max(1, task.estimate()), now);
    }

    @Override
    public Task pick(int core, long now) {
      return waiting.poll(now);
    }
  }
}
