package sluice.scheduling;

import java.util.Map;

/// A policy as one writes it: `rr`, or `mlfq:levels=2,quantum=5/10`. Immutable.
///
/// @param policy the policy's name
/// @param options values by option name, in the order given
public record PolicySpec(String policy, Map<String, String> options) {
  /// Reads a policy with its options; whether there is such a policy is not looked at.
  ///
  /// @throws IllegalArgumentException where the text is no such thing
  public static PolicySpec parse(String text) {
    NamedOptions parsed = NamedOptions.parse("policy", text);
    return new PolicySpec(parsed.name(), parsed.options());
  }

  /// The kind of policy that is meant.
  ///
  /// @throws IllegalArgumentException where none has this name; the message names those there are
  public PolicyProvider provider() {
    return PolicyProvider.installed().find(policy).get();
  }

  /// Makes the policy.
  ///
  /// @throws IllegalArgumentException where there is none of this name, or an option is wrong
  public SchedulingPolicy create(long seed) {
    return create(seed, 1);
  }

  /// Makes the policy for a machine with another unit of time.
  ///
  /// @param tick what a tick, in which the options' times are, is in that unit, 1 and up
  /// @throws IllegalArgumentException where there is none of this name, or an option is wrong
  public SchedulingPolicy create(long seed, long tick) {
    PolicyProvider provider = provider();
    return provider.create(PolicySettings.of(provider, options, seed).withTick(tick));
  }
}
