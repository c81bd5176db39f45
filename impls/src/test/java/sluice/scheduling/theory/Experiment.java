package sluice.scheduling.theory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Independent replications of a load under a policy. Their seeds are their numbers: none is
/// chosen.
final class Experiment {
  static final int REPLICATIONS = 20;

  private Experiment() {}

  /// Runs all, on a machine without costs.
  static List<Sample> run(String policy, int cores, Load load) {
    PolicySpec spec = PolicySpec.parse(policy);
    PolicyProvider provider = installed(spec.policy());
    return IntStream.range(0, REPLICATIONS)
        .mapToObj(
            replication -> {
              PolicySettings settings = PolicySettings.of(provider, spec.options(), replication);
              Schedule schedule =
                  new Simulator(Machine.of(cores), load.jobs(replication))
                      .run(queue -> provider.create(settings));
              return new Sample(schedule, load.unit());
            })
        .toList();
  }

  /// The policy of that name; skips the test where there is none.
  static PolicyProvider installed(String name) {
    PolicyProvider provider = PolicyProvider.installed().find(name).get();
    assumeTrue(provider != null, name + " is not there");
    return provider;
  }
}
