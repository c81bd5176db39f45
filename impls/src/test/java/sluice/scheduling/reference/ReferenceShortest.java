package sluice.scheduling.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sluice.scheduling.Job;

/// One core for the job that is estimated shortest, or of which the least is left by its estimate;
/// of equals the earlier arrival, then the lower id. Nobody gives way to an equal.
final class ReferenceShortest extends ReferenceMachine {
  private final boolean preemptive;
  private final List<Item> core = new ArrayList<>();

  ReferenceShortest(List<Job> jobs, boolean serialDevice, boolean preemptive) {
    super(jobs, serialDevice);
    this.preemptive = preemptive;
  }

  @Override
  List<Item> running() {
    return core;
  }

  @Override
  void leave(Item item) {
    core.clear();
  }

  @Override
  void expire(Item item) {}

  @Override
  void arrive(Item item) {}

  @Override
  void comeBack(Item item) {}

  @Override
  void dispatch() {
    Item best =
        items.stream()
            .filter(Item::ready)
            .min(
                Comparator.comparingLong(this::length)
                    .thenComparingLong(item -> item.job.arrival())
                    .thenComparingInt(item -> item.job.id()))
            .orElse(null);
    boolean free = core.isEmpty();
    if (best != null && (free || (preemptive && length(best) < length(core.getFirst())))) {
      core.clear();
      core.add(best);
    }
  }

  private long length(Item item) {
    long estimate = item.job.estimate();
    return preemptive ? Math.max(0, estimate - item.served) : estimate;
  }
}
