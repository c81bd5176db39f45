package sluice.scheduling.simulation;

import java.util.List;
import sluice.scheduling.Job;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// What came of a run: when each task ran first and was done, what it waited, and what the cores
/// did. Immutable. Times are in the workload's unit; tasks go by their id.
public final class Schedule {
  private final Machine machine;
  private final List<Job> jobs;
  private final long[] service;
  private final long[] firstRun;
  private final long[] finish;
  private final long[] blocked;
  private final long[] longestWait;
  private final long end;
  private final long events;
  private final long busy;
  private final long overhead;
  private final long switches;
  private final long migrations;

  /// @param end the time of the last event, or when the run was ended
  /// @throws IllegalStateException where the tasks had another amount of service than the cores
  ///   gave
  Schedule(Machine machine, List<Job> jobs, Task[] tasks, Core[] cores, long events, long end) {
    this.machine = machine;
    this.jobs = jobs;
    this.events = events;
    this.end = end;
    service = new long[tasks.length];
    firstRun = new long[tasks.length];
    finish = new long[tasks.length];
    blocked = new long[tasks.length];
    longestWait = new long[tasks.length];
    long given = 0;
    for (int i = 0; i < tasks.length; i++) {
      Task task = tasks[i];
      service[i] = task.service();
      firstRun[i] = task.firstRun();
      finish[i] = task.finish();
      blocked[i] = task.blocked() + (task.state() == TaskState.BLOCKED ? end - task.since() : 0);
      longestWait[i] =
          task.state() == TaskState.READY
              ? Math.max(task.longestWait(), end - task.since())
              : task.longestWait();
      given += service[i];
    }
    long worked = 0;
    long wasted = 0;
    long switched = 0;
    long migrated = 0;
    for (Core core : cores) {
      worked += core.busy;
      wasted += core.overhead;
      switched += core.switches;
      migrated += core.migrations;
    }
    if (given != worked) {
      throw new IllegalStateException(
          "schedule: tasks had " + given + " of service, cores gave " + worked);
    }
    busy = worked;
    overhead = wasted;
    switches = switched;
    migrations = migrated;
  }

  public Machine machine() {
    return machine;
  }

  /// The number of tasks.
  public int size() {
    return jobs.size();
  }

  public Job job(int task) {
    return jobs.get(task);
  }

  /// Whether the task was done before the run ended.
  public boolean finished(int task) {
    return finish[task] >= 0;
  }

  /// CPU time the task had.
  public long service(int task) {
    return service[task];
  }

  /// When the task was done; -1 where it was not.
  public long finish(int task) {
    return finish[task];
  }

  /// From arrival to the first service; -1 where there was none.
  public long response(int task) {
    return firstRun[task] < 0 ? -1 : firstRun[task] - jobs.get(task).arrival();
  }

  /// From arrival to the end; -1 where the task was not done.
  public long turnaround(int task) {
    return finished(task) ? finish[task] - jobs.get(task).arrival() : -1;
  }

  /// From arrival to the end, or so far where the task was not done; 0 where it had not arrived.
  public long present(int task) {
    long arrival = jobs.get(task).arrival();
    return (finished(task) ? finish[task] : Math.max(end, arrival)) - arrival;
  }

  /// The part of its time so far in which the task neither was served nor waited for a device:
  /// waiting for a core, and for the switch to it.
  public long waited(int task) {
    return present(task) - service[task] - blocked[task];
  }

  /// Time the task waited for its I/Os.
  public long blocked(int task) {
    return blocked[task];
  }

  /// The longest time the task was ready without a break.
  public long longestWait(int task) {
    return longestWait[task];
  }

  /// The time of the last event, or when the run was ended.
  public long end() {
    return end;
  }

  /// Arrivals, completions, I/O requests and returns, expiries and boosts; not picks, which follow
  /// from them.
  public long events() {
    return events;
  }

  /// Service given by all cores.
  public long busy() {
    return busy;
  }

  /// Time all cores spent on switches and migrations.
  public long overhead() {
    return overhead;
  }

  /// How often a core went from one task to another.
  public long switches() {
    return switches;
  }

  /// How often a task went on at another core than before.
  public long migrations() {
    return migrations;
  }
}
