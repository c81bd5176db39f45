package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;

/// Round robin on several levels: who uses up an allotment sinks, so that short and interactive
/// tasks stay on top without anybody knowing their length.
///
/// The rules are those of the chapter on the multi-level feedback queue in Arpaci-Dusseau,
/// *Operating Systems: Three Easy Pieces*, after Corbató et al., *An Experimental Time-Sharing
/// System* (1962).
///
/// An I/O on the very tick that ends a quantum counts as that quantum used: the quantum is counted,
/// the task moves down if that used its allotment up, and only then `io=reset` refills quantum and
/// allotment, those of the level it is on by then.
@AutoService(PolicyProvider.class)
public final class MultilevelFeedbackQueue implements PolicyProvider {
  private static final int MOST_LEVELS = 1_000;

  @Override
  public String name() {
    return "mlfq";
  }

  @Override
  public String description() {
    return "multilevel feedback: round robin by levels, who uses an allotment up moves down";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(
        new PolicyOption("levels", "3", "number of queues"),
        new PolicyOption(
            "quantum", "10", "time at a stretch; one value, or one a level from the top"),
        new PolicyOption(
            "allotment", "1", "full quanta before a task moves down; one or one a level"),
        new PolicyOption("boost", "0", "interval at which all tasks go to the top; 0 for never"),
        new PolicyOption(
            "io", "keep", "keep or reset: whether an I/O refills quantum and allotment"),
        new PolicyOption(
            "io-head", "false", "whether a task back from I/O goes to its queue's head"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    int levels = (int) settings.number("levels", 1, MOST_LEVELS);
    return new FeedbackQueues(
        settings.times("quantum", levels, 1),
        settings.numbers("allotment", levels, 1),
        settings.time("boost", 0),
        settings.choice("io", "keep", "reset").equals("reset"),
        settings.choice("io-head", "true", "false").equals("true"));
  }
}
