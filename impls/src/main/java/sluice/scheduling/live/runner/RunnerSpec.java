package sluice.scheduling.live.runner;

import java.util.Map;
import java.util.Optional;
import sluice.scheduling.NamedOptions;
import sluice.scheduling.OptionValues;
import sluice.scheduling.PolicySpec;

/// An executor as one writes it: `fork-join`, `live-global:tick=1000`, or with the policy it is to
/// follow in place of its own, `live-global+rr:quantum=5`. Immutable.
///
/// @param executor the executor's name
/// @param options values by option name, in the order given
/// @param policy the policy it is to follow; empty for its own
public record RunnerSpec(
    String executor, Map<String, String> options, Optional<PolicySpec> policy) {
  /// Stands between an executor and the policy it follows.
  public static final String FOLLOWS = "+";

  /// Reads an executor with its options and policy; whether there is such an executor or policy is
  /// not looked at.
  ///
  /// @throws IllegalArgumentException where the text is no such thing
  public static RunnerSpec parse(String text) {
    String[] parts = text.split("\\" + FOLLOWS, 2);
    NamedOptions parsed = NamedOptions.parse("executor", parts[0]);
    return new RunnerSpec(
        parsed.name(),
        parsed.options(),
        parts.length == 1 ? Optional.empty() : Optional.of(PolicySpec.parse(parts[1])));
  }

  /// The kind of executor that is meant.
  ///
  /// @throws IllegalArgumentException where none has this name; the message names those there are
  public TaskRunnerProvider provider() {
    return TaskRunnerProvider.installed().find(executor).get();
  }

  /// Settings that say what this says, and otherwise what they said.
  ///
  /// @throws IllegalArgumentException where there is no such executor or policy, or an option is
  ///   wrong
  public RunnerSettings settings(RunnerSettings otherwise) {
    TaskRunnerProvider provider = provider();
    OptionValues values = OptionValues.of(executor, provider.options(), options);
    RunnerSettings settings = policy.map(otherwise::withPolicy).orElse(otherwise);
    if (provider.options().contains(RunnerSettings.TICK_OPTION)) {
      settings = settings.withTick(values.number(RunnerSettings.TICK_OPTION.name(), 1));
    }
    if (policy.isPresent()) {
      var _ = policy.get().create(0, settings.tick());
    }
    return settings;
  }

  /// Starts it.
  ///
  /// @throws IllegalArgumentException as [#settings]
  /// @throws IllegalStateException where it is unavailable
  public TaskRunner start(RunnerSettings otherwise) {
    return provider().start(settings(otherwise));
  }
}
