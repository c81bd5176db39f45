package sluice.scheduling.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine.Devices;
import sluice.scheduling.simulation.Machine.Queues;

/// What the machine does besides obeying its policy, worked out on paper.
class SimulatorTest {
  private final StringBuilder gantt = new StringBuilder();

  @Test
  void aSwitchCostsUnlessTheCoreGoesOnWithTheSameTask() {
    Schedule schedule =
        run("rr:quantum=2", Machine.of(1).withSwitchCost(3), cpu(0, 0, 4), cpu(1, 4, 1));
    // The first task of all needs no switch, and task 0 goes on alone at 2.
    assertEquals("0/0:0-2 0/0:2-4 0/1:7-8 ", gantt.toString());
    assertEquals(1, schedule.switches());
    assertEquals(3, schedule.overhead());
    assertEquals(5, schedule.busy());
    assertEquals(3, schedule.waited(1));
    assertEquals(3, schedule.response(1));
  }

  @Test
  void aSwitchThatIsInterruptedIsStillOwed() {
    Schedule schedule =
        run(
            "mlfq:levels=1,quantum=100,boost=8",
            Machine.of(1).withSwitchCost(5),
            cpu(0, 0, 6),
            cpu(1, 0, 2));
    // The boost at 8 finds the core on its way to task 1, and goes on with that.
    assertEquals("0/0:0-6 0/1:8-8 0/1:11-13 ", gantt.toString());
    assertEquals(5, schedule.overhead());
    assertEquals(1, schedule.switches());
  }

  @Test
  void aMigrationCostsBesides() {
    Schedule schedule =
        run(
            "fcfs",
            Machine.of(2).withSwitchCost(1).withMigrationCost(10),
            job(0, 0, 2, 4, 1),
            cpu(1, 0, 3),
            cpu(2, 2, 9));
    // Task 0 is back at 6, when its core 0 has task 2 and core 1 is free.
    assertEquals("0/0:0-2 1/1:0-3 0/2:3-12 1/0:17-18 ", gantt.toString());
    assertEquals(2, schedule.switches());
    assertEquals(1, schedule.migrations());
    assertEquals(12, schedule.overhead());
  }

  @Test
  void aTaskMigratesToItsFormerCoreEvenWhereThatRanNobodySince() {
    Schedule schedule =
        run(
            "fcfs",
            Machine.of(2).withMigrationCost(10),
            cpu(0, 0, 3),
            job(1, 0, 2, 2, 2, 2, 2),
            cpu(2, 17, 20));
    // Task 1 runs on core 1, from 4 on core 0, and at 18 on core 1 again, which ran nobody since.
    assertEquals("1/1:0-2 0/0:0-3 0/1:14-16 1/1:28-30 0/2:17-37 ", gantt.toString());
    assertEquals(2, schedule.migrations());
    assertEquals(20, schedule.overhead());
  }

  @Test
  void anIdleCoreStealsFromTheLongestQueue() {
    Schedule schedule =
        run(
            "fcfs",
            Machine.of(2).withQueues(Queues.PER_CORE),
            cpu(0, 0, 10),
            cpu(1, 0, 1),
            cpu(2, 0, 5),
            cpu(3, 0, 5));
    // Tasks 0 and 2 join queue 0, tasks 1 and 3 queue 1; core 1 takes task 2 over at 6.
    assertEquals("1/1:0-1 1/3:1-6 0/0:0-10 1/2:6-11 ", gantt.toString());
    assertEquals(11, schedule.end());
    assertEquals(0, schedule.migrations());
  }

  @Test
  void aReturningTaskJoinsTheQueueOfItsCore() {
    run(
        "fcfs",
        Machine.of(2).withQueues(Queues.PER_CORE),
        job(0, 0, 1, 1, 1),
        cpu(1, 0, 4),
        cpu(2, 0, 9));
    // Task 2 waits for core 0; task 0 queues behind it and is stolen by core 1 at 4.
    assertEquals("0/0:0-1 1/1:0-4 1/0:4-5 0/2:1-10 ", gantt.toString());
  }

  @Test
  void devicesServeAllAtOnceOrInTurn() {
    Job[] jobs = {job(0, 0, 1, 10, 1), job(1, 0, 1, 10, 1)};
    Schedule parallel = run("fcfs", Machine.of(1), jobs);
    assertEquals(12, parallel.finish(0));
    assertEquals(13, parallel.finish(1));
    assertEquals(10, parallel.blocked(1));
    Schedule serial = run("fcfs", Machine.of(1).withDevices(Devices.SERIAL), jobs);
    assertEquals(12, serial.finish(0));
    // Its I/O begins at 11, when the other one is done.
    assertEquals(22, serial.finish(1));
    assertEquals(19, serial.blocked(1));
    assertEquals(1, serial.waited(1));
  }

  @Test
  void nothingHappensFromTheEndOn() {
    Simulator simulator =
        new Simulator(
            Machine.of(1).withSwitchCost(4),
            List.of(cpu(0, 0, 5), job(1, 0, 0, 50, 1), cpu(2, 3, 7), cpu(3, 20, 1)));
    Schedule schedule = simulator.run(queue -> PolicySpec.parse("fcfs").create(1), 15, this::note);
    // Task 1 blocks at 9 for longer; task 2 is 2 into its service; task 3 is yet to come.
    assertEquals("0/0:0-5 0/1:9-9 0/2:13-15 ", gantt.toString());
    assertEquals(15, schedule.end());
    assertTrue(schedule.finished(0));
    assertFalse(schedule.finished(1));
    assertEquals(6, schedule.blocked(1));
    assertEquals(9, schedule.waited(1));
    assertEquals(2, schedule.service(2));
    assertEquals(-1, schedule.turnaround(2));
    assertEquals(10, schedule.waited(2));
    assertEquals(-1, schedule.response(3));
    assertEquals(0, schedule.waited(3));
    assertEquals(7, schedule.busy());
    assertEquals(8, schedule.overhead());
  }

  @Test
  void whatHappensAtTheEndDoesNot() {
    Simulator simulator = new Simulator(Machine.of(1), List.of(cpu(0, 0, 5)));
    Schedule cut = simulator.run(queue -> PolicySpec.parse("fcfs").create(1), 5, null);
    assertFalse(cut.finished(0));
    assertEquals(5, cut.service(0));
    Schedule whole = simulator.run(queue -> PolicySpec.parse("fcfs").create(1), 6, null);
    assertEquals(5, whole.finish(0));
  }

  @Test
  void waitingTillTheEndCountsAsLongestWait() {
    Simulator simulator = new Simulator(Machine.of(1), List.of(cpu(0, 0, 100), cpu(1, 10, 1)));
    Schedule schedule = simulator.run(queue -> PolicySpec.parse("fcfs").create(1), 80, null);
    assertEquals(70, schedule.longestWait(1));
  }

  @Test
  void boostsAreSkippedWhileNobodyIsThere() {
    long late = 1L << 50;
    Schedule schedule =
        run("mlfq:quantum=1,boost=2", Machine.of(1), cpu(0, 0, 1), cpu(1, late + 1, 3));
    assertEquals(late + 4, schedule.finish(1));
    // Two arrivals, two completions, two expiries, a boost amid the second task and one at its end.
    assertEquals(8, schedule.events());
  }

  @Test
  void aRunCanBeRepeated() {
    Simulator simulator =
        new Simulator(Machine.of(2), List.of(job(0, 0, 3, 2, 3), cpu(1, 0, 9), cpu(2, 1, 4)));
    for (int i = 0; i < 2; i++) {
      simulator.run(queue -> PolicySpec.parse("rr:quantum=2").create(1), 1_000, this::note);
      gantt.append('\n');
    }
    String[] runs = gantt.toString().split("\n", -1);
    assertEquals(runs[0], runs[1]);
  }

  @Test
  void jobsHaveTheIdsOfTheirPlaces() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Simulator(Machine.of(1), List.of(cpu(1, 0, 1))))
            .getMessage();
    assertTrue(message.startsWith("jobs: expected id 0 at that place, got Job[id=1"), message);
  }

  private static Job cpu(int id, long arrival, long service) {
    return Job.of(id, arrival, PeriodicBursts.cpuOnly(service));
  }

  private static Job job(int id, long arrival, long... bursts) {
    return Job.of(id, arrival, ListedBursts.of(bursts));
  }

  private Schedule run(String policy, Machine machine, Job... jobs) {
    return new Simulator(machine, List.of(jobs))
        .run(queue -> PolicySpec.parse(policy).create(1), Long.MAX_VALUE, this::note);
  }

  private void note(int core, int task, long from, long to) {
    gantt.append(core).append('/').append(task).append(':');
    gantt.append(from).append('-').append(to).append(' ');
  }
}
