package sluice.scheduling.live.runner;

import java.util.Map;
import sluice.scheduling.NamedOptions;
import sluice.scheduling.OptionValues;

/// An executor as one writes it: `fork-join`, or `live-global:tick=1000`. Immutable.
///
/// @param executor the executor's name
/// @param options values by option name, in the order given
public record RunnerSpec(String executor, Map<String, String> options) {
  /// Reads an executor with its options; whether there is such an executor is not looked at.
  ///
  /// @throws IllegalArgumentException where the text is no such thing
  public static RunnerSpec parse(String text) {
    NamedOptions parsed = NamedOptions.parse("executor", text);
    return new RunnerSpec(parsed.name(), parsed.options());
  }

  /// Starts it.
  ///
  /// @throws IllegalArgumentException where there is none of this name, or an option is wrong
  public TaskRunner start(RunnerSettings settings) {
    TaskRunnerProvider provider = TaskRunnerProvider.installed().find(executor).get();
    OptionValues values = OptionValues.of(executor, provider.options(), options);
    return provider.start(
        provider.options().contains(RunnerSettings.TICK_OPTION)
            ? settings.withTick(values.number(RunnerSettings.TICK_OPTION.name(), 1))
            : settings);
  }
}
