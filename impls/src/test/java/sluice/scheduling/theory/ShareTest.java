package sluice.scheduling.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Among tasks that always want the core, each has time by its weight.
class ShareTest {
  private static final int[] WEIGHTS = {1, 2, 3, 6};
  private static final int ALL = 12;
  private static final int END = 240_000;
  private static final double TOLERANCE = 0.001 * END;

  /// Chance evens out: a share is binomial, its mean over replications that of theory.
  @Test
  void lotterySharesByTickets() {
    List<Schedule> runs =
        IntStream.range(0, Experiment.REPLICATIONS).mapToObj(seed -> run("lottery", seed)).toList();
    for (int task = 0; task < WEIGHTS.length; task++) {
      int id = task;
      Interval.of(runs.stream().mapToDouble(run -> (double) run.service(id) / END))
          .assertCovers((double) WEIGHTS[id] / ALL, 0.05, "share of weight " + WEIGHTS[id]);
    }
  }

  /// Without chance the error does not grow with time.
  @ParameterizedTest
  @ValueSource(strings = {"stride", "cfs", "eevdf"})
  void fairQueueingSharesByWeight(String policy) {
    Schedule run = run(policy, 1);
    for (int task = 0; task < WEIGHTS.length; task++) {
      double fair = (double) END * WEIGHTS[task] / ALL;
      double had = (double) run.service(task);
      assertEquals(fair, had, TOLERANCE, policy + ", weight " + WEIGHTS[task]);
    }
  }

  private static Schedule run(String policy, long seed) {
    PolicyProvider provider = Experiment.installed(policy);
    List<Job> jobs =
        IntStream.range(0, WEIGHTS.length)
            .mapToObj(id -> Job.of(id, 0, PeriodicBursts.cpuOnly(2L * END)).withWeight(WEIGHTS[id]))
            .toList();
    return new Simulator(Machine.of(1), jobs)
        .run(queue -> provider.create(PolicySettings.of(provider, Map.of(), seed)), END, null);
  }
}
