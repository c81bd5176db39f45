package sluice.scheduling.queue;

import java.util.Arrays;
import java.util.Comparator;
import sluice.scheduling.Task;

/// Tasks by key, the lowest first; any two keys lie less than 2^63 apart. A four-way heap, since
/// its shallower tree reaches for fewer cache lines than a binary one; it allocates only to grow.
/// Not thread-safe.
public final class TaskHeap {
  private static final int WAYS = 4;
  private static final int INITIAL = 16;

  // The keys lie beside the tasks, so that comparing does not reach for the tasks themselves.
  private long[] keys = new long[INITIAL];
  private Task[] tasks = new Task[INITIAL];
  private final Comparator<Task> ties;
  private int size;

  /// @param ties the order among equal keys
  public TaskHeap(Comparator<Task> ties) {
    this.ties = ties;
  }

  /// Among equal keys the earlier arrival comes first, then the lower id.
  public static TaskHeap tiesByArrival() {
    return new TaskHeap(Comparator.comparingLong(Task::arrival).thenComparingInt(Task::id));
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /// The task with the lowest key, which stays; null where there is none.
  public Task first() {
    return tasks[0];
  }

  /// The lowest key.
  ///
  /// @return [Long#MAX_VALUE] where there is none
  public long firstKey() {
    return size == 0 ? Long.MAX_VALUE : keys[0];
  }

  public void add(long key, Task task) {
    if (size == tasks.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      tasks = Arrays.copyOf(tasks, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / WAYS;
      if (!before(key, task, keys[parent], tasks[parent])) {
        break;
      }
      keys[hole] = keys[parent];
      tasks[hole] = tasks[parent];
      hole = parent;
    }
    keys[hole] = key;
    tasks[hole] = task;
  }

  /// Takes the task with the lowest key.
  ///
  /// @return null where there is none
  public Task poll() {
    if (size == 0) {
      return null;
    }
    Task first = tasks[0];
    size--;
    long key = keys[size];
    Task task = tasks[size];
    tasks[size] = null;
    if (size > 0) {
      sink(key, task);
    }
    return first;
  }

  private void sink(long key, Task task) {
    int hole = 0;
    for (int child = 1; child < size; child = WAYS * hole + 1) {
      int least = leastFrom(child);
      if (!before(keys[least], tasks[least], key, task)) {
        break;
      }
      keys[hole] = keys[least];
      tasks[hole] = tasks[least];
      hole = least;
    }
    keys[hole] = key;
    tasks[hole] = task;
  }

  /// The least of up to four siblings.
  private int leastFrom(int child) {
    if (child + WAYS <= size) {
      return lesser(lesser(child, child + 1), lesser(child + 2, child + 3));
    }
    int least = child;
    for (int other = child + 1; other < size; other++) {
      least = lesser(least, other);
    }
    return least;
  }

  /// Which of two is the lesser is a toss-up that no processor predicts, so that it is reckoned
  /// without a branch.
  private int lesser(int one, int other) {
    long difference = keys[other] - keys[one];
    if (difference == 0) {
      difference = ties.compare(tasks[other], tasks[one]);
    }
    return one + (other - one) * (int) (difference >>> (Long.SIZE - 1));
  }

  private boolean before(long key, Task task, long otherKey, Task other) {
    return key != otherKey ? key < otherKey : ties.compare(task, other) < 0;
  }
}
