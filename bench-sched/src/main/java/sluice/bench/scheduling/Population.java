package sluice.bench.scheduling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// A policy whose queue keeps its length: a task that is done arrives again as another one.
final class Population {
  private static final double MEAN_DEMAND = 100;
  private static final int JOBS = 1 << 10;

  private final SchedulingPolicy policy;
  private final Task[] tasks;
  private final Job[] jobs = new Job[JOBS];
  private int nextJob;
  private long now;
  private long served;

  Population(SchedulingPolicy policy, int ready, long seed) {
    this.policy = policy;
    this.tasks = new Task[ready];
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    ZigguratSampler.Exponential demand = ZigguratSampler.Exponential.of(random, MEAN_DEMAND);
    for (int id = 0; id < JOBS; id++) {
      jobs[id] = Job.of(id, 0, PeriodicBursts.cpuOnly(1 + (long) demand.sample()));
    }
    for (int i = 0; i < ready; i++) {
      tasks[i] = new Task(nextJob());
      arrive(tasks[i]);
    }
  }

  /// One task comes out and runs, one goes in.
  Task decide() {
    Task task = policy.pick(0, now);
    task.run(0, now, now);
    long time = Math.min(policy.slice(task, now), task.burstLeft());
    now += time;
    served += time;
    task.serve(time);
    if (task.burstLeft() > 0) {
      task.ready(now);
      policy.ready(task, Readiness.EXPIRED, now);
    } else {
      task.finish(now);
      policy.left(task, now);
      task.reset(nextJob());
      arrive(task);
    }
    return task;
  }

  /// Every task must still be ready, and time must have passed in serving.
  ///
  /// @throws IllegalStateException where that is not so
  void check() {
    long ready = 0;
    for (Task task : tasks) {
      ready += task.state() == TaskState.READY ? 1 : 0;
    }
    if (ready != tasks.length || served != now) {
      throw new IllegalStateException(
          "%s: expected %d ready tasks and %d served, got %d and %d"
              .formatted(policy, tasks.length, now, ready, served));
    }
  }

  private void arrive(Task task) {
    task.ready(now);
    policy.ready(task, Readiness.ARRIVED, now);
  }

  private Job nextJob() {
    Job job = jobs[nextJob];
    nextJob = (nextJob + 1) & (JOBS - 1);
    return job;
  }
}
