package sluice.scheduling.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;

/// Schedules that were worked out on paper.
class FeedbackExampleTest {
  @Test
  void roundRobinTakesTurns() {
    StringBuilder gantt = new StringBuilder();
    run("rr:quantum=2", gantt, cpu(0, 0, 3), cpu(1, 1, 3), cpu(2, 1, 1));
    assertEquals("0:0-2 1:2-4 2:4-5 0:5-6 1:6-7 ", gantt.toString());
  }

  @Test
  void anArrivalQueuesBehindATaskThatExpiresAtTheSameInstant() {
    StringBuilder gantt = new StringBuilder();
    run("rr:quantum=2", gantt, cpu(0, 0, 4), cpu(1, 2, 2));
    assertEquals("0:0-2 0:2-4 1:4-6 ", gantt.toString());
  }

  @Test
  void whoUsesItsAllotmentSinks() {
    StringBuilder gantt = new StringBuilder();
    run("mlfq:levels=2,quantum=2/4", gantt, cpu(0, 0, 7), cpu(1, 3, 3));
    assertEquals("0:0-2 0:2-3 1:3-5 0:5-8 1:8-9 0:9-10 ", gantt.toString());
  }

  @Test
  void aBoostLiftsTheLowestQueueFirst() {
    StringBuilder gantt = new StringBuilder();
    run("mlfq:levels=3,quantum=1,boost=4", gantt, cpu(0, 0, 5), cpu(1, 2, 3));
    // At 4, task 0 waits on the lowest level and task 1 runs on the middle one.
    assertEquals("0:0-1 0:1-2 1:2-3 1:3-4 0:4-5 1:5-6 0:6-7 0:7-8 ", gantt.toString());
  }

  @Test
  void anIoThatEndsTheLastQuantumOfAnAllotmentMovesDownThoughItRefills() {
    StringBuilder gantt = new StringBuilder();
    run(
        "mlfq:levels=2,quantum=2/4,allotment=2,io=reset",
        gantt,
        Job.of(0, 0, ListedBursts.of(4, 1, 1)),
        cpu(1, 4, 3));
    // Task 0 blocks at 4, when its second quantum ends, and comes back at 5 below task 1.
    assertEquals("0:0-2 0:2-4 1:4-6 1:6-7 0:7-8 ", gantt.toString());
  }

  @Test
  void aQuantumThatAnIoEndsIsForgottenWhereIoRefills() {
    StringBuilder gantt = new StringBuilder();
    run(
        "mlfq:levels=2,quantum=2/4,allotment=2,io=reset",
        gantt,
        Job.of(0, 0, ListedBursts.of(2, 1, 3)),
        cpu(1, 5, 1));
    // At 5 task 0 has used one quantum since it came back, and stays before task 1.
    assertEquals("0:0-2 0:3-5 0:5-6 1:6-7 ", gantt.toString());
  }

  private static Job cpu(int id, long arrival, long service) {
    return Job.of(id, arrival, PeriodicBursts.cpuOnly(service));
  }

  private static Schedule run(String policy, StringBuilder gantt, Job... jobs) {
    return new Simulator(Machine.of(1), List.of(jobs))
        .run(
            queue -> PolicySpec.parse(policy).create(1),
            Long.MAX_VALUE,
            (core, task, from, to) ->
                gantt.append(task).append(':').append(from).append('-').append(to).append(' '));
  }
}
