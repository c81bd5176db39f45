package sluice.scheduling.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Simulator;

/// Schedules that were worked out on paper: `task:from-to` for every spell, in the order of ends.
class PolicyExamplesTest {
  @Test
  void sjfGoesByTheWholeEstimateAndThenByArrival() {
    assertEquals(
        "0:0-7 3:7-8 1:8-11 2:11-14 ",
        gantt("sjf", cpu(0, 0, 7), cpu(1, 1, 3), cpu(2, 2, 3), cpu(3, 2, 1)));
  }

  @Test
  void sjfBelievesTheEstimate() {
    assertEquals(
        "0:0-2 2:2-5 1:5-6 ",
        gantt("sjf", cpu(0, 0, 2), cpu(1, 0, 1).withEstimate(5), cpu(2, 0, 3)));
  }

  @ParameterizedTest
  @CsvSource({"srtf", "srpt"})
  void theLeastLeftInterrupts(String policy) {
    assertEquals(
        "0:0-1 1:1-5 3:5-10 0:10-17 2:17-26 ",
        gantt(policy, cpu(0, 0, 8), cpu(1, 1, 4), cpu(2, 2, 9), cpu(3, 3, 5)));
  }

  @ParameterizedTest
  @CsvSource({"srtf, 0:0-1 1:1-7 0:7-10 ", "srpt, 0:0-4 1:4-10 "})
  void onlySrptSeesThroughAWrongEstimate(String policy, String expected) {
    assertEquals(
        expected.strip(), gantt(policy, cpu(0, 0, 4).withEstimate(10), cpu(1, 1, 6)).strip());
  }

  @Test
  void ofTwoCoresTheOneWithMoreLeftMakesRoom() {
    assertEquals(
        "0:0-1 2:1-3 1:0-5 0:3-11 ",
        gantt(Machine.of(2), "srtf", cpu(0, 0, 9), cpu(1, 0, 5), cpu(2, 1, 2)));
  }

  @Test
  void hrrnWeighsTheWaitByTheEstimate() {
    // At 9 the ratios are 9/4, 8/5 and 3/2; at 13, 12/5 and 7/2.
    assertEquals(
        "0:0-3 1:3-9 2:9-13 4:13-15 3:15-20 ",
        gantt("hrrn", cpu(0, 0, 3), cpu(1, 2, 6), cpu(2, 4, 4), cpu(3, 6, 5), cpu(4, 8, 2)));
  }

  @Test
  void theHighestPriorityInterrupts() {
    assertEquals(
        "0:0-1 1:1-3 2:3-5 0:5-9 ",
        gantt("priority:ageing=0", cpu(0, 0, 5), weighted(1, 1, 2, 3), weighted(2, 2, 2, 2)));
  }

  @Test
  void withoutInterruptionTheHighestPriorityComesNext() {
    assertEquals(
        "0:0-5 1:5-7 2:7-9 ",
        gantt(
            "priority:ageing=0,preempt=false",
            cpu(0, 0, 5),
            weighted(1, 1, 2, 3),
            weighted(2, 2, 2, 2)));
  }

  @Test
  void aWaitCountsLikeWeightAndIsKeptWhileRunning() {
    // At 4, task 1 has gained 2 and counts 3: more than task 2, no less than task 3 at 5, but less
    // than task 4 at 6. At 7 tasks 1 and 2 count 3.5 and task 3 counts 4; at 8 both count 4.
    assertEquals(
        "0:0-4 1:4-6 4:6-7 3:7-8 1:8-10 2:10-12 ",
        gantt(
            "priority:ageing=2",
            weighted(0, 0, 4, 3),
            weighted(1, 0, 4, 1),
            weighted(2, 4, 2, 2),
            weighted(3, 5, 1, 3),
            weighted(4, 6, 1, 4)));
  }

  @Test
  void strideGivesThreeTwoAndOneOfSix() {
    assertEquals(
        "0:0-1 1:1-2 2:2-3 0:3-4 1:4-5 0:5-6 0:6-7 1:7-8 2:8-9 0:9-10 1:10-11 0:11-12 ",
        gantt(
            "stride:quantum=1", weighted(0, 0, 6, 3), weighted(1, 0, 4, 2), weighted(2, 0, 2, 1)));
  }

  @Test
  void strideChargesWhatWasUsedAndKeepsItOverAnIo() {
    // Task 0 leaves 1 ahead of the global pass, which is 3 when it is back at 4: both are at 4
    // when task 1 has used its quantum.
    assertEquals(
        "0:0-2 1:2-6 0:6-8 1:8-12 ", gantt("stride:quantum=4", bursts(0, 2, 2, 2), cpu(1, 0, 8)));
  }

  @Test
  void cfsSharesThePeriodByWeight() {
    assertEquals(
        "1:0-8 1:8-16 0:16-20 1:20-24 0:24-28 ",
        gantt("cfs:latency=12,min-granularity=2", cpu(0, 0, 8), weighted(1, 0, 20, 2)));
  }

  @ParameterizedTest
  @CsvSource({"2, 1:0-6 0:6-8 1:8-14 0:14-18 1:18-26", "4, 1:0-6 0:6-8 1:8-20 0:20-24 1:24-26"})
  void cfsInterruptsAboveTheWakeupGranularity(int granularity, String expected) {
    String policy = "cfs:latency=12,min-granularity=2,wakeup-granularity=" + granularity;
    assertEquals(expected + " ", gantt(policy, bursts(0, 2, 6, 4), cpu(1, 0, 20)));
  }

  @Test
  void cfsPlacesASleeperHalfAPeriodAhead() {
    // At 28, task 1 stands at 32, and task 0, which slept at 14, is put at 26.
    assertEquals(
        "1:0-6 0:6-8 1:8-20 1:20-28 0:28-34 0:34-40 1:40-46 0:46-52 1:52-58 0:58-60 1:60-62 ",
        gantt(
            "cfs:latency=12,min-granularity=2,wakeup-granularity=2",
            bursts(0, 2, 20, 20),
            cpu(1, 0, 40)));
  }

  @Test
  void eevdfPassesOverWhoHadMoreThanItsShare() {
    // After 4, virtual time is 4/3: task 1, at 2, is not eligible though it is due first.
    assertEquals(
        "1:0-4 0:4-8 1:8-12 1:12-16 0:16-20 1:20-24 ",
        gantt("eevdf:slice=4", weighted(0, 0, 8, 1), weighted(1, 0, 16, 2)));
  }

  @Test
  void eevdfLetsAnEarlierDeadlineInterruptARequestThatGoesOnLater() {
    assertEquals(
        "0:0-2 1:2-6 0:6-8 0:8-12 ",
        gantt("eevdf:slice=4", weighted(0, 0, 8, 1), weighted(1, 2, 4, 4)));
  }

  @ParameterizedTest
  @CsvSource({
    "keep, 0:0-4 1:4-8 1:8-12 0:12-16 1:16-20",
    "drop, 0:0-4 1:4-8 0:8-12 1:12-16 1:16-20",
    "decay, 0:0-4 1:4-8 0:8-12 1:12-16 1:16-20"
  })
  void eevdfRemembersADebtOverASleep(String lag, String expected) {
    assertEquals(
        expected + " ", gantt("eevdf:slice=4,lag=" + lag, bursts(0, 4, 2, 4), cpu(1, 0, 12)));
  }

  @Test
  void edfInterruptsForAnEarlierDeadline() {
    assertEquals(
        "0:0-1 1:1-3 0:3-6 2:6-7 ",
        gantt(
            "edf",
            cpu(0, 0, 4).withDeadline(20),
            cpu(1, 1, 2).withDeadline(5),
            cpu(2, 2, 1).withDeadline(30)));
  }

  @ParameterizedTest
  @CsvSource({"2, 0:0-1 1:1-3 0:3-6", "0, 0:0-4 1:4-6"})
  void edfSetsADeadlineByTheEstimate(int slack, String expected) {
    assertEquals(expected + " ", gantt("edf:slack=" + slack, cpu(0, 0, 4), cpu(1, 1, 2)));
  }

  @Test
  void edfTakesAnEstimateBeyondAllTimeForNoDeadline() {
    assertEquals(
        "1:0-4 0:4-5 ",
        gantt("edf:slack=3", cpu(0, 0, 1).withEstimate(Long.MAX_VALUE), cpu(1, 0, 4)));
  }

  private static Job cpu(int id, long arrival, long service) {
    return Job.of(id, arrival, PeriodicBursts.cpuOnly(service));
  }

  private static Job weighted(int id, long arrival, long service, int weight) {
    return cpu(id, arrival, service).withWeight(weight);
  }

  private static Job bursts(int id, long... bursts) {
    return Job.of(id, 0, ListedBursts.of(bursts));
  }

  private static String gantt(String policy, Job... jobs) {
    return gantt(Machine.of(1), policy, jobs);
  }

  private static String gantt(Machine machine, String policy, Job... jobs) {
    StringBuilder gantt = new StringBuilder();
    var _ =
        new Simulator(machine, List.of(jobs))
            .run(
                queue -> PolicySpec.parse(policy).create(1),
                Long.MAX_VALUE,
                (core, task, from, to) ->
                    gantt.append(task).append(':').append(from).append('-').append(to).append(' '));
    return gantt.toString();
  }
}
