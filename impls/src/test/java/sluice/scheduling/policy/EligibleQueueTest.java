package sluice.scheduling.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// The queue answers as [NaiveEligibleQueue] does, call by call.
class EligibleQueueTest {
  private static final int SLICE = 7;

  @ParameterizedTest
  @CsvSource({
    "1, GLOBAL, 0, decay",
    "1, GLOBAL, 2, keep",
    "3, GLOBAL, 1, drop",
    "3, GLOBAL, 0, decay",
    "3, PER_CORE, 0, keep",
    "4, PER_CORE, 1, decay"
  })
  void agreesWithTheDefinition(int cores, Machine.Queues queues, long switchCost, String sleep) {
    for (int seed = 0; seed < 10; seed++) {
      List<Job> jobs = jobs(new Random(seed), cores);
      Map<Task, NaiveEligibleQueue.Entity> entities = NaiveEligibleQueue.entities();
      Machine machine = Machine.of(cores).withQueues(queues).withSwitchCost(switchCost);
      Schedule schedule = new Simulator(machine, jobs).run(queue -> new Compared(entities, sleep));
      for (int task = 0; task < jobs.size(); task++) {
        assertEquals(jobs.get(task).bursts().service(), schedule.service(task));
      }
    }
  }

  private static List<Job> jobs(Random random, int cores) {
    List<Job> jobs = new ArrayList<>();
    long arrival = 0;
    for (int id = 0; id < 120; id++) {
      long[] bursts = new long[2 * random.nextInt(6) + 1];
      for (int i = 0; i < bursts.length; i++) {
        bursts[i] = random.nextInt(25);
      }
      jobs.add(Job.of(id, arrival, ListedBursts.of(bursts)).withWeight(1 << random.nextInt(11)));
      arrival += random.nextInt(60 / cores);
    }
    return jobs;
  }

  private static final class Compared implements SchedulingPolicy {
    private final SchedulingPolicy queue;
    private final NaiveEligibleQueue naive;

    Compared(Map<Task, NaiveEligibleQueue.Entity> entities, String sleep) {
      this.queue = PolicySpec.parse("eevdf:slice=" + SLICE + ",lag=" + sleep).create(1);
      this.naive = new NaiveEligibleQueue(entities, SLICE, sleep);
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      queue.ready(task, why, now);
      naive.ready(task, why, now);
    }

    @Override
    public Task pick(int core, long now) {
      Task task = queue.pick(core, now);
      assertSame(naive.pick(now), task, "picked at " + now);
      return task;
    }

    @Override
    public long slice(Task task, long now) {
      return queue.slice(task, now);
    }

    @Override
    public boolean preempts(Task candidate, Task running, long now) {
      boolean preempts = queue.preempts(candidate, running, now);
      assertEquals(naive.preempts(candidate, running, now), preempts, "preempts at " + now);
      return preempts;
    }

    @Override
    public void left(Task task, long now) {
      queue.left(task, now);
      naive.left(task, now);
    }
  }
}
