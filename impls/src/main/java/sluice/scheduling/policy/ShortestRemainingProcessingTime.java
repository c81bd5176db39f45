package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.LeastFirst;

/// Serves the task that truly needs the least CPU time yet, and interrupts one that needs more.
///
/// A bound to hold the others against: on one core, without I/O and with free switches no policy
/// has a lower mean turnaround. Schrage, *A proof of the optimality of the shortest remaining
/// processing time discipline* (1968).
@AutoService(PolicyProvider.class)
public final class ShortestRemainingProcessingTime implements PolicyProvider {
  @Override
  public String name() {
    return "srpt";
  }

  @Override
  public String description() {
    return "bound: the least CPU time truly left, interrupts; knows what no machine can know";
  }

  @Override
  public boolean clairvoyant() {
    return true;
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new LeastFirst(Task::remaining, true);
  }
}
