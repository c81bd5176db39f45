package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;

/// Serves, of the tasks that have not had more than their share, the one whose request is due
/// first.
///
/// After Stoica and Abdel-Wahab, *Earliest eligible virtual deadline first: a flexible and accurate
/// mechanism for proportional share resource allocation* (1995), with the terms and the choices of
/// Linux 6.6 and later, `Documentation/scheduler/sched-eevdf.rst`:
///
/// - A task's virtual runtime is its CPU time over its weight. The queue's virtual time is the mean
///   of these, by weight, over all its tasks, running ones included.
/// - A task's *lag* is its weight times the queue's virtual time less its own: the CPU time it is
///   owed. It is *eligible* where that is not negative.
/// - A task asks for one base slice after the other. The *virtual deadline* of a request is the
///   virtual runtime at its start plus the slice over the weight; it stays when the task is
///   interrupted. The eligible task with the earliest runs, and interrupts one that would not be
///   picked before it.
/// - A task joins where its lag is 0, or what it was on leaving, within two slices. Among equals
///   the earlier arrival comes first, then the lower id.
///
/// Where several cores share a queue it can be that no waiting task is eligible: then the one with
/// the least virtual runtime runs. On one core, while nobody joins or leaves, the lag of a task is
/// never more than a slice to either side.
@AutoService(PolicyProvider.class)
public final class EarliestEligibleVirtualDeadlineFirst implements PolicyProvider {
  @Override
  public String name() {
    return "eevdf";
  }

  @Override
  public String description() {
    return "earliest virtual deadline among the tasks that have had no more than their share";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(
        new PolicyOption("slice", "10", "the time a task asks for at once"),
        new PolicyOption(
            "lag",
            "decay",
            "over a sleep: keep, drop, or decay, which lets a debt fade as others are served"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new EligibleQueue(
        settings.time("slice", 1, Integer.MAX_VALUE),
        EligibleQueue.Sleep.valueOf(
            settings.choice("lag", "keep", "drop", "decay").toUpperCase(Locale.ROOT)));
  }
}
