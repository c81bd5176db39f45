package sluice.scheduling.conformance;

import java.util.List;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Runs a workload under audit.
final class Run {
  private Run() {}

  /// Runs, and looks into everything that can be seen of one run.
  ///
  /// @return what the policies were asked and what they answered
  /// @throws IllegalStateException where anything is wrong, naming the workload
  static List<Call> of(Subject subject, Machine machine, List<Job> jobs, long seed) {
    Audit audit = new Audit(machine.cores());
    Spells spells = new Spells(jobs, machine.cores());
    try {
      Schedule schedule =
          new Simulator(machine, jobs)
              .run(
                  queue -> audit.over(subject.create(seed + queue), queue),
                  Workload.patience(jobs, machine.switchCost() + machine.migrationCost()),
                  spells);
      audit.finish();
      spells.verify(schedule);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "workload " + seed + " of " + jobs.size() + " jobs on " + machine + ": " + e.getMessage(),
          e);
    }
    return audit.calls();
  }
}
