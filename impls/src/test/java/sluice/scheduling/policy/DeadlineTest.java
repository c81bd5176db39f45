package sluice.scheduling.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

class DeadlineTest {
  /// Periods and service times that use one core fully.
  private static final long[][] PERIODIC = {{3, 1}, {4, 1}, {6, 1}, {8, 2}};

  @Test
  void edfMeetsEveryDeadlineOfAFullyUsedCore() {
    assertEquals(0, missed("edf"));
  }

  @Test
  void fcfsDoesNot() {
    assertTrue(missed("fcfs") > 0);
  }

  private static long missed(String policy) {
    List<Job> jobs = new ArrayList<>();
    for (long[] task : PERIODIC) {
      for (long arrival = 0; arrival < 240; arrival += task[0]) {
        jobs.add(
            Job.of(jobs.size(), arrival, PeriodicBursts.cpuOnly(task[1]))
                .withDeadline(arrival + task[0]));
      }
    }
    Schedule schedule =
        new Simulator(Machine.of(1), jobs).run(queue -> PolicySpec.parse(policy).create(1));
    assertEquals(240, schedule.busy());
    return jobs.stream().filter(job -> schedule.finish(job.id()) > job.deadline()).count();
  }
}
