package sluice.scheduling.conformance;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Machine.Devices;
import sluice.scheduling.simulation.Machine.Queues;

/// Work is conserved, nobody is lost, run twice at once, run while blocked or before arrival, and
/// no core idles beside a ready task: on several machines.
final class ScheduleRules {
  private static final int MOST_CORES = 4;

  private ScheduleRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        rule("S1-one-core", "all work is done on one core", random -> Machine.of(1)),
        rule(
            "S2-global",
            "all work is done on several cores with one queue",
            random -> Machine.of(1 + random.nextInt(MOST_CORES))),
        rule(
            "S3-per-core",
            "all work is done on several cores that steal",
            random -> Machine.of(1 + random.nextInt(MOST_CORES)).withQueues(Queues.PER_CORE)),
        rule(
            "S4-costs",
            "all work is done where switches and migrations cost and devices queue",
            ScheduleRules::anyMachine));
  }

  /// Any machine at all.
  static Machine anyMachine(RandomGenerator random) {
    return new Machine(
        1 + random.nextInt(MOST_CORES),
        random.nextBoolean() ? Queues.GLOBAL : Queues.PER_CORE,
        random.nextInt(4),
        random.nextInt(4),
        random.nextBoolean() ? Devices.PARALLEL : Devices.SERIAL);
  }

  private interface Machines {
    Machine choose(RandomGenerator random);
  }

  private static Rule rule(String id, String title, Machines machines) {
    return new Rule(
        id,
        title,
        subject -> {
          for (int seed = 0; seed < subject.workloads(); seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            List<Job> jobs = Workload.random(random);
            Run.of(subject, machines.choose(random), jobs, seed);
          }
        });
  }
}
