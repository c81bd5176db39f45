package sluice.scheduling.queue;

import sluice.scheduling.Task;

/// Tasks that wait by their virtual time, the least first, and those that were picked from among
/// them and are not back yet. Among equals the earlier arrival comes first, then the lower id. Not
/// thread-safe.
public final class VirtualQueue {
  private final TaskHeap waiting = TaskHeap.tiesByArrival();
  private final RunningTasks running = new RunningTasks();

  /// How many wait or run.
  public int size() {
    return waiting.size() + running.size();
  }

  /// The least virtual time of those that wait; [Long#MAX_VALUE] where none does.
  public long least() {
    return waiting.firstKey();
  }

  public RunningTasks running() {
    return running;
  }

  /// Queues a task whose `key` is its virtual time as of now.
  public void add(Task task) {
    waiting.add(task.key, task);
  }

  /// Takes the next task, which runs from now on.
  ///
  /// @return null where none waits
  public Task pick(long now) {
    Task task = waiting.poll();
    if (task != null) {
      running.add(task, now);
    }
    return task;
  }

  /// Takes a task from those that run, and brings its virtual time up to date.
  ///
  /// @return the CPU time it had, as [RunningTasks#remove] tells
  public long charge(Task task) {
    long served = running.remove(task);
    VirtualTime.settle(task);
    return served;
  }
}
