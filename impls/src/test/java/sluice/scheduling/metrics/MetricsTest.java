package sluice.scheduling.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

class MetricsTest {
  private static final double EXACT = 1e-12;

  @Test
  void workedOutOnPaper() {
    // 0 runs 10-30, 1 runs 30-34 and waits for its device until 40, then runs 40-42.
    Metrics metrics =
        metrics(
            MetricSettings.STANDARD,
            Job.of(0, 10, PeriodicBursts.cpuOnly(20)),
            Job.of(1, 20, new PeriodicBursts(6, 4, 6)));
    assertEquals(5, metrics.response().mean(), EXACT);
    assertEquals(21, metrics.turnaround().mean(), EXACT);
    assertEquals(22, metrics.turnaround().max(), EXACT);
    assertEquals(5, metrics.waiting().mean(), EXACT);
    // 20 / 20, and 22 / 10, since a service of 6 counts as 10.
    assertEquals((1 + 2.2) / 2, metrics.slowdown().mean(), EXACT);
    assertEquals(32, metrics.makespan());
    assertEquals(26 / 32.0, metrics.utilisation(), EXACT);
    assertEquals(2 / 32.0, metrics.throughput(), EXACT);
    assertEquals(10, metrics.longestWait());
    double slow = 6 / 22.0;
    assertEquals((1 + slow) * (1 + slow) / (2 * (1 + slow * slow)), metrics.fairness(), EXACT);
    assertEquals(0, metrics.unfinished());
  }

  @Test
  void fairnessIsByWeight() {
    // The heavier task has twice the rate, as its weight says it should.
    Metrics metrics =
        metrics(
            MetricSettings.STANDARD,
            Job.of(0, 0, PeriodicBursts.cpuOnly(10)).withWeight(2),
            Job.of(1, 0, PeriodicBursts.cpuOnly(10)));
    assertEquals(1, metrics.fairness(), EXACT);
  }

  @Test
  void fairnessCountsThoseWhoWereNotDone() {
    // The first is done at 20, the second has had 30 of the 50 it was there for, the third none of
    // its 40; the fourth, of no service, is done at once, and the last comes too late.
    Metrics metrics =
        cut(
            50,
            Job.of(0, 0, PeriodicBursts.cpuOnly(20)),
            Job.of(1, 0, PeriodicBursts.cpuOnly(100)).withWeight(2),
            Job.of(2, 10, PeriodicBursts.cpuOnly(5)),
            Job.of(3, 0, PeriodicBursts.cpuOnly(0)),
            Job.of(4, 50, PeriodicBursts.cpuOnly(1)));
    // Shares of 20 / 20, 30 / 50 by a weight of 2, and 0: 1, 0.3 and 0.
    assertEquals(1.3 * 1.3 / (3 * (1 + 0.3 * 0.3)), metrics.fairness(), EXACT);
  }

  @Test
  void oneWhoHasEverythingLeavesOneNth() {
    Metrics metrics =
        cut(
            60,
            Job.of(0, 0, PeriodicBursts.cpuOnly(100)),
            Job.of(1, 0, PeriodicBursts.cpuOnly(1)),
            Job.of(2, 0, PeriodicBursts.cpuOnly(1)),
            Job.of(3, 0, PeriodicBursts.cpuOnly(1)));
    assertEquals(0.25, metrics.fairness(), EXACT);
  }

  @Test
  void nobodyIsTreatedUnfairlyWhereThereIsNothing() {
    assertEquals(1, metrics(MetricSettings.STANDARD).fairness(), EXACT);
    assertEquals(1, Fairness.index(0, 0), EXACT);
  }

  @Test
  void theFirstArrivalsAreCut() {
    Metrics metrics =
        metrics(
            MetricSettings.STANDARD.withWarmup(0.5),
            Job.of(0, 50, PeriodicBursts.cpuOnly(10)),
            Job.of(1, 0, PeriodicBursts.cpuOnly(20)));
    assertEquals(1, metrics.turnaround().count());
    assertEquals(10, metrics.turnaround().mean(), EXACT);
    assertEquals(60, metrics.makespan());
  }

  @Test
  void theWatchdogSeesWhoStillWaitsAtTheEnd() {
    Schedule schedule =
        new Simulator(
                Machine.of(1),
                List.of(
                    Job.of(0, 0, PeriodicBursts.cpuOnly(100)),
                    Job.of(1, 1, PeriodicBursts.cpuOnly(100))))
            .run(queue -> PolicySpec.parse("fcfs").create(1), 60, null);
    Metrics patient = Metrics.of(schedule, new MetricSettings(10, 0, 1));
    assertEquals(59, patient.longestWait());
    assertEquals(0, patient.starved());
    assertEquals(2, patient.unfinished());
    assertEquals(1, patient.utilisation(), EXACT);
    assertTrue(Double.isNaN(patient.turnaround().mean()));
  }

  @Test
  void quartersGoFromShortToLong() {
    Job[] jobs = new Job[8];
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = Job.of(i, 0, PeriodicBursts.cpuOnly(10L * (i + 1)));
    }
    List<SizeClass> sizes = metrics(MetricSettings.STANDARD, jobs).sizes();
    assertEquals(List.of(10L, 30L, 50L, 70L), sizes.stream().map(SizeClass::shortest).toList());
    assertEquals(List.of(20L, 40L, 60L, 80L), sizes.stream().map(SizeClass::longest).toList());
    // Shortest first here, since they come in that order: done at 10, 30, 60, 100, ... 280, 360.
    assertEquals(20, sizes.getFirst().turnaround().mean(), EXACT);
    assertEquals(320, sizes.getLast().turnaround().mean(), EXACT);
    // So 1 and 1.5, then 2 and 2.5, and so on; of two values, the 99th percentile is the greater.
    assertEquals(1.25, sizes.getFirst().slowdown().mean(), EXACT);
    assertEquals(4.25, sizes.getLast().slowdown().mean(), EXACT);
    assertEquals(4.5, sizes.getLast().slowdown().p99(), EXACT);
  }

  @Test
  void aQuarterHasItsTasksDoneOrNot() {
    List<SizeClass> sizes =
        cut(
                60,
                Job.of(0, 0, PeriodicBursts.cpuOnly(40)),
                Job.of(1, 0, PeriodicBursts.cpuOnly(10)),
                Job.of(2, 0, PeriodicBursts.cpuOnly(30)),
                Job.of(3, 0, PeriodicBursts.cpuOnly(20)))
            .sizes();
    // 40 and 10 are done, at 40 and 50; 30 is being served, and 20 has had nothing.
    assertEquals(List.of(10L, 20L, 30L, 40L), sizes.stream().map(SizeClass::longest).toList());
    assertEquals(
        List.of(1L, 0L, 0L, 1L), sizes.stream().map(size -> size.turnaround().count()).toList());
    assertEquals(50, sizes.getFirst().turnaround().mean(), EXACT);
    assertEquals(5, sizes.getFirst().slowdown().mean(), EXACT);
    assertEquals(40, sizes.getLast().turnaround().mean(), EXACT);
  }

  @Test
  void fewerTasksThanClassesLeaveSomeEmpty() {
    List<SizeClass> sizes =
        metrics(MetricSettings.STANDARD, Job.of(0, 0, PeriodicBursts.cpuOnly(10))).sizes();
    assertEquals(List.of(-1L, -1L, -1L, 10L), sizes.stream().map(SizeClass::longest).toList());
    assertTrue(Double.isNaN(sizes.getFirst().slowdown().mean()));
  }

  @Test
  void settingsSayWhatTheyExpect() {
    assertThrows(IllegalArgumentException.class, () -> new MetricSettings(0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new MetricSettings(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new MetricSettings(1, Double.NaN, 1));
  }

  private static Metrics cut(long end, Job... jobs) {
    Schedule schedule =
        new Simulator(Machine.of(1), List.of(jobs))
            .run(queue -> PolicySpec.parse("fcfs").create(1), end, null);
    return Metrics.of(schedule, MetricSettings.STANDARD);
  }

  private static Metrics metrics(MetricSettings settings, Job... jobs) {
    Schedule schedule =
        new Simulator(Machine.of(1), List.of(jobs))
            .run(queue -> PolicySpec.parse("fcfs").create(1));
    return Metrics.of(schedule, settings);
  }
}
