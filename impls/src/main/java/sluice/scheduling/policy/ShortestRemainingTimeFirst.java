package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.LeastFirst;

/// Serves the task with the least left of its estimate, and interrupts one that has more. A task
/// that outruns its estimate has nothing left and so comes first.
///
/// The rule of Schrage, *A proof of the optimality of the shortest remaining processing time
/// discipline* (1968), as far as it can be followed by estimates.
@AutoService(PolicyProvider.class)
public final class ShortestRemainingTimeFirst implements PolicyProvider {
  @Override
  public String name() {
    return "srtf";
  }

  @Override
  public String description() {
    return "shortest remaining time first: the least left of the estimate, interrupts";
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new LeastFirst(Task::estimateLeft, true);
  }
}
