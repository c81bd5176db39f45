package sluice.scheduling.conformance;

import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;

/// Makes policies with one defect.
final class FaultyProvider implements PolicyProvider {
  private final Defect defect;
  private int tosses;

  FaultyProvider(Defect defect) {
    this.defect = defect;
  }

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public String description() {
    return "round robin with the defect " + defect;
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(new PolicyOption("quantum", "3", "time at a stretch"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return switch (defect) {
      case TAKES_NONSENSE -> new FaultyPolicy(this, defect, 3);
      case COMPLAINS_VAGUELY -> new FaultyPolicy(this, defect, vague(settings));
      default -> new FaultyPolicy(this, defect, settings.number("quantum", 1));
    };
  }

  private static long vague(PolicySettings settings) {
    try {
      return settings.number("quantum", 1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("bad configuration", e);
    }
  }

  /// Counts for all instances.
  int toss() {
    return tosses++;
  }
}
