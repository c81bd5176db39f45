package sluice.scheduling.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import sluice.scheduling.Boosting;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// A policy that is just made, and its options.
final class SettingRules {
  /// Neither a number nor a word anybody would choose.
  private static final String NONSENSE = "?!";

  private SettingRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule("O1-names", "names and options can be written in a spec", SettingRules::names),
        new Rule("O2-refuses", "a wrong value is refused, naming the option", SettingRules::wrong),
        new Rule("E1-empty", "none is picked of none, without effect", SettingRules::empty));
  }

  private static void names(Subject subject) {
    String name = subject.provider().name();
    Violation.unless(name.matches("[a-z0-9][a-z0-9_-]*"), "a lower-case name", name);
    Violation.unless(!subject.provider().description().isBlank(), "a description", "none");
    for (PolicyOption option : subject.provider().options()) {
      Violation.unless(
          option.name().matches("[a-z0-9][a-z0-9_-]*"), "a lower-case option name", option);
      Violation.unless(
          !option.meaning().isBlank() && !option.standard().matches(".*[,=].*"),
          "an option with a meaning and a default that can be written",
          option);
    }
  }

  private static void wrong(Subject subject) {
    for (PolicyOption option : subject.provider().options()) {
      Map<String, String> values = new HashMap<>(subject.options());
      values.put(option.name(), NONSENSE);
      String complaint = "none";
      try {
        subject.provider().create(PolicySettings.of(subject.provider(), values, 1));
      } catch (IllegalArgumentException e) {
        complaint = e.getMessage();
      }
      Violation.unless(
          complaint.contains(option.name()) && complaint.contains(NONSENSE),
          "a complaint about " + option.name() + "=" + NONSENSE,
          complaint);
    }
  }

  private static void empty(Subject subject) {
    SchedulingPolicy policy = subject.create(1);
    requireNone(policy, 0);
    Task task = new Task(Job.of(0, 0, PeriodicBursts.cpuOnly(1)));
    task.ready(0);
    policy.ready(task, Readiness.ARRIVED, 0);
    Violation.unless(task.equals(policy.pick(0, 0)), "the only ready task", "another or none");
    task.run(0, 0, 0);
    requireNone(policy, 1);
    Violation.unless(
        !(policy instanceof Boosting boosting) || boosting.period() >= 0,
        "an interval of boosts, or 0",
        "a negative one");
  }

  private static void requireNone(SchedulingPolicy policy, int core) {
    Task task = policy.pick(core, 0);
    Violation.unless(task == null, "none where no task is ready", task);
  }
}
