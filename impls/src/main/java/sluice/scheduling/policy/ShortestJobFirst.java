package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.LeastFirst;

/// Serves the job that is estimated shortest as a whole, each until it blocks or is done. Among
/// equals the earlier arrival comes first, then the lower id.
///
/// The best order without interruption for the mean turnaround of jobs that are all there: Smith,
/// *Various optimizers for single-stage production* (1956).
@AutoService(PolicyProvider.class)
public final class ShortestJobFirst implements PolicyProvider {
  @Override
  public String name() {
    return "sjf";
  }

  @Override
  public String description() {
    return "shortest job first: the least estimate for the whole job, nobody is interrupted";
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new LeastFirst(Task::estimate, false);
  }
}
