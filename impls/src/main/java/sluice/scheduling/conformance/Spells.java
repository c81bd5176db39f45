package sluice.scheduling.conformance;

import java.util.List;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.SpellListener;

/// Watches the machine's side of a run: who was served where and when.
final class Spells implements SpellListener {
  private final List<Job> jobs;
  private final long[] coreFree;
  private final long[] taskFree;
  private final long[] served;

  Spells(List<Job> jobs, int cores) {
    this.jobs = jobs;
    this.coreFree = new long[cores];
    this.taskFree = new long[jobs.size()];
    this.served = new long[jobs.size()];
  }

  @Override
  public void spell(int core, int task, long from, long to) {
    long arrival = jobs.get(task).arrival();
    if (from > to || from < arrival || from < coreFree[core] || from < taskFree[task]) {
      throw new Violation(
          "service after the arrival at "
              + arrival
              + ", what the core did to "
              + coreFree[core]
              + " and what the task had to "
              + taskFree[task],
          "core " + core + " serving task " + task + " from " + from + " to " + to);
    }
    coreFree[core] = to;
    taskFree[task] = to;
    served[task] += to - from;
  }

  /// Everybody had what they asked for, and that is what the machine did.
  void verify(Schedule schedule) {
    long demanded = 0;
    for (Job job : jobs) {
      int id = job.id();
      long demand = job.bursts().service();
      demanded += demand;
      Violation.unless(schedule.finished(id), "task " + id + " to be done", "an unfinished one");
      Violation.unless(
          served[id] == demand && schedule.service(id) == demand,
          "task " + id + " to be served its " + demand,
          served[id] + " in spells, " + schedule.service(id) + " on the task");
      Violation.unless(
          schedule.finish(id) >= taskFree[id], "no service after the end", taskFree[id]);
    }
    Violation.unless(
        schedule.busy() == demanded, "the cores to be busy for " + demanded, schedule.busy());
  }
}
