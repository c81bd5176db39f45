package sluice.scheduling.conformance;

import java.util.Map;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.SchedulingPolicy;

/// The policy under test.
///
/// @param provider makes it
/// @param options values by option name; the rest are defaults
/// @param workloads how many random workloads a rule tries
public record Subject(PolicyProvider provider, Map<String, String> options, int workloads) {
  SchedulingPolicy create(long seed) {
    return provider.create(PolicySettings.of(provider, options, seed));
  }
}
