package sluice.scheduling.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Machine;

/// What decisions may depend on.
final class DecisionRules {
  private DecisionRules() {}

  static Stream<Rule> rules(boolean clairvoyant) {
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule("D1-repeat", "the same seed decides the same", DecisionRules::repeat));
    if (!clairvoyant) {
      rules.add(
          new Rule("D2-truth", "who is not clairvoyant does not look ahead", DecisionRules::truth));
    }
    return rules.stream();
  }

  private static void repeat(Subject subject) {
    for (int seed = 0; seed < subject.workloads(); seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      List<Job> jobs = Workload.random(random);
      Machine machine = ScheduleRules.anyMachine(random);
      List<Call> once = Run.of(subject, machine, jobs, seed);
      List<Call> again = Run.of(subject, machine, jobs, seed);
      for (int i = 0; i < Math.min(once.size(), again.size()); i++) {
        if (!once.get(i).equals(again.get(i))) {
          throw new Violation(once.get(i) + " when repeated", again.get(i).toString());
        }
      }
      Violation.unless(
          once.size() == again.size(), once.size() + " calls when repeated", again.size());
    }
  }

  /// As long as two runs ask the same of a policy, it has seen the same and has to answer the same.
  private static void truth(Subject subject) {
    for (int seed = 0; seed < subject.workloads(); seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      List<Job> jobs = Workload.random(random);
      List<Job> others = Workload.otherwise(random, jobs);
      Machine machine = ScheduleRules.anyMachine(random);
      List<Call> here = Run.of(subject, machine, jobs, seed);
      List<Call> there = Run.of(subject, machine, others, seed);
      for (int i = 0;
          i < Math.min(here.size(), there.size()) && here.get(i).sameQuestion(there.get(i));
          i++) {
        if (!here.get(i).equals(there.get(i))) {
          throw new Violation(
              here.get(i) + " also where only what nobody can know yet differs",
              there.get(i).answer().toString());
        }
      }
    }
  }
}
