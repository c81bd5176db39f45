package sluice.scheduling.queue;

import sluice.scheduling.Task;

/// A task's virtual time: its CPU time divided by its weight, in units of 2^-20, so that tasks with
/// equal shares by weight advance alike. It holds up to 2^43 units of time at weight 1.
///
/// Notes on a task: `key`, its virtual time when its service was `mark`; `era`, the remainder of
/// that division, so that nothing is lost however often it is carried forward.
public final class VirtualTime {
  public static final int SHIFT = 20;

  private VirtualTime() {}

  /// The virtual time that some CPU time takes, rounded down.
  public static long of(long service, int weight) {
    return (service << SHIFT) / weight;
  }

  /// The task's virtual time as of now.
  public static long of(Task task) {
    return at(task, task.service());
  }

  /// The task's virtual time once it has had so much CPU time in all.
  public static long at(Task task, long service) {
    return task.key + (((service - task.mark) << SHIFT) + task.era) / task.weight();
  }

  /// Puts a task at a point of virtual time.
  public static void place(Task task, long virtualTime) {
    task.key = virtualTime;
    task.mark = task.service();
    task.era = 0;
  }

  /// Carries the notes forward to the service the task has had by now.
  public static void settle(Task task) {
    long dividend = ((task.service() - task.mark) << SHIFT) + task.era;
    long advance = dividend / task.weight();
    task.key += advance;
    task.era = (int) (dividend - advance * task.weight());
    task.mark = task.service();
  }
}
