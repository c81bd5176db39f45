package sluice.scheduling.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.workload.Generator;

class ConcurrencyTest {
  @ParameterizedTest
  @ValueSource(strings = {"fcfs", "rr:quantum=25", "mlfq"})
  void manyTasksAreUnderWayButNoMoreRunThanThereAreCores(String policy) {
    List<Job> jobs = Generator.parse("batch:n=50000,mean=40").generate(Machine.of(1), 5).jobs();
    long work = jobs.stream().mapToLong(job -> job.bursts().service()).sum();
    long longest = jobs.stream().mapToLong(job -> job.bursts().service()).max().orElseThrow();
    for (int cores = 1; cores <= 5; cores++) {
      Concurrency result = Concurrency.on(cores, jobs, PolicySpec.parse(policy));
      assertEquals(cores, result.cores());
      assertEquals(50_000, result.concurrent());
      assertEquals(cores, result.parallel());
      // Graham's bound for list scheduling.
      assertTrue(result.makespan() >= work / cores);
      assertTrue(result.makespan() <= work / cores + longest);
    }
  }

  @Test
  void tasksThatWaitForEachOtherAreNotUnderWayAtOnce() {
    List<Job> jobs =
        List.of(
            Job.of(0, 0, PeriodicBursts.cpuOnly(10)),
            Job.of(1, 10, PeriodicBursts.cpuOnly(10)),
            Job.of(2, 30, PeriodicBursts.cpuOnly(10)));
    Concurrency result = Concurrency.on(3, jobs, PolicySpec.parse("fcfs"));
    assertEquals(new Concurrency(3, 3, 40, 1, 1), result);
  }

  @Test
  void overlapIsCountedWithoutTheEnds() {
    Intervals intervals = new Intervals();
    assertEquals(0, intervals.mostAtOnce());
    intervals.add(0, 10);
    intervals.add(10, 20);
    intervals.add(5, 5);
    assertEquals(1, intervals.mostAtOnce());
    intervals.add(9, 11);
    intervals.add(19, 30);
    assertEquals(2, intervals.mostAtOnce());
    intervals.add(9, 10);
    assertEquals(3, intervals.mostAtOnce());
  }

  @Test
  void noCoresAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Concurrency.on(0, List.of(), PolicySpec.parse("fcfs")));
  }
}
