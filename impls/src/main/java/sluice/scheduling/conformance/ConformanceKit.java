package sluice.scheduling.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sluice.scheduling.PolicyProvider;

/// What every policy has to do, as rules that need no test framework: for the tests, for a quick
/// check before a benchmark, and for policies from elsewhere. A policy may starve tasks by design;
/// that is for the schedule's figures to show, no rule forbids it.
///
/// @param workloads how many random workloads a rule tries; the same ones every time
public record ConformanceKit(int workloads) {
  /// Enough to meet every gross defect, in a fraction of a second for all rules.
  private static final int QUICK = 30;

  /// A kit for a quick check.
  public static ConformanceKit quick() {
    return new ConformanceKit(QUICK);
  }

  /// The rules that apply to a policy.
  public List<Rule> rules(PolicyProvider provider) {
    return Stream.of(
            SettingRules.rules(),
            ScheduleRules.rules(),
            DecisionRules.rules(provider.clairvoyant()))
        .flatMap(rules -> rules)
        .toList();
  }

  /// Holds a policy against one rule. It has to be one that comes to an end.
  ///
  /// @param options values by option name; the rest are defaults
  /// @return how the rule is broken; empty where it is kept
  public Optional<Exception> breach(
      PolicyProvider provider, Map<String, String> options, Rule rule) {
    try {
      rule.check().verify(new Subject(provider, options, workloads));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  /// Holds a policy against all rules.
  ///
  /// @param options as of [#breach]
  /// @return the first rule that is broken and how; empty where all are kept
  public Optional<String> firstBreach(PolicyProvider provider, Map<String, String> options) {
    for (Rule rule : rules(provider)) {
      Optional<Exception> breach = breach(provider, options, rule);
      if (breach.isPresent()) {
        return Optional.of(rule + ": " + breach.get().getMessage());
      }
    }
    return Optional.empty();
  }
}
