package sluice.scheduling.queue;

import java.util.Arrays;
import sluice.scheduling.Task;

/// The tasks of a queue that were picked and are not back yet, and the CPU time they may have had
/// since. While a task runs, its own record of service lags behind, so the time since it was picked
/// is taken for service here; what a switch took of it is corrected when the task is back. Calls
/// take time in proportion to the number of running tasks; it allocates only to grow. Not
/// thread-safe.
public final class RunningTasks {
  private static final int INITIAL = 4;

  private Task[] tasks = new Task[INITIAL];
  private long[] since = new long[INITIAL];
  private long[] service = new long[INITIAL];
  private int size;

  public int size() {
    return size;
  }

  /// One of them, in no particular order.
  ///
  /// @param index 0 to [#size()] - 1
  public Task get(int index) {
    return tasks[index];
  }

  public void add(Task task, long now) {
    if (size == tasks.length) {
      tasks = Arrays.copyOf(tasks, 2 * size);
      since = Arrays.copyOf(since, 2 * size);
      service = Arrays.copyOf(service, 2 * size);
    }
    tasks[size] = task;
    since[size] = now;
    service[size] = task.service();
    size++;
  }

  /// Takes out a task.
  ///
  /// @return the CPU time it had since it was added, less what was claimed of it; negative where
  ///   that was too much
  /// @throws IllegalStateException where it is not there
  public long remove(Task task) {
    for (int i = 0; i < size; i++) {
      if (task.equals(tasks[i])) {
        long served = task.service() - service[i];
        size--;
        tasks[i] = tasks[size];
        since[i] = since[size];
        service[i] = service[size];
        tasks[size] = null;
        return served;
      }
    }
    throw new IllegalStateException(task + ": expected to have been picked from this queue");
  }

  /// The CPU time that one of them has had in all, if it was served ever since it was added.
  public long service(int index, long now) {
    return service[index] + now - since[index];
  }

  /// The CPU time all of them have had since they were added, if they were served ever since.
  public long elapsed(long now) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += now - since[i];
    }
    return sum;
  }

  /// Takes that time for granted, so that it counts neither as elapsed nor as had since any more.
  ///
  /// @return what was elapsed
  public long claim(long now) {
    long elapsed = elapsed(now);
    for (int i = 0; i < size; i++) {
      service[i] += now - since[i];
      since[i] = now;
    }
    return elapsed;
  }
}
