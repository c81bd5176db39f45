package sluice.scheduling.experiment;

import java.util.List;
import sluice.scheduling.Job;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Shows what cores limit and what they do not: any number of tasks can be under way at once, only
/// as many as there are cores can run at once.
///
/// @param cores of the machine
/// @param tasks how many there were
/// @param makespan from the first arrival to the last completion, in the workload's unit
/// @param concurrent the most tasks that had arrived and were not done at one time
/// @param parallel the most tasks that were served at one time
public record Concurrency(int cores, int tasks, long makespan, int concurrent, int parallel) {

  /// Runs jobs.
  ///
  /// @param jobs with ids 0, 1, 2 ...; at least one
  /// @param cores 1 and up
  public static Concurrency on(int cores, List<Job> jobs, PolicySpec policy) {
    if (jobs.isEmpty()) {
      throw new IllegalArgumentException("concurrency: expected a job, got none");
    }
    Intervals served = new Intervals();
    Schedule schedule =
        new Simulator(Machine.of(cores), jobs)
            .run(
                queue -> policy.create(queue),
                Long.MAX_VALUE,
                (core, task, from, to) -> served.add(from, to));
    Intervals present = new Intervals();
    long first = Long.MAX_VALUE;
    for (int task = 0; task < jobs.size(); task++) {
      present.add(jobs.get(task).arrival(), schedule.finish(task));
      first = Math.min(first, jobs.get(task).arrival());
    }
    long makespan = schedule.end() - first;
    return new Concurrency(cores, jobs.size(), makespan, present.mostAtOnce(), served.mostAtOnce());
  }
}
