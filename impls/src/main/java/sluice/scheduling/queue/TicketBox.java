package sluice.scheduling.queue;

import java.util.Arrays;
import sluice.scheduling.Task;

/// Tasks to draw lots from, each with as many tickets as its weight. A Fenwick tree over slots:
/// adding and drawing take logarithmic time, and it allocates only to grow. Not thread-safe.
public final class TicketBox {
  private static final int INITIAL = 16;

  // sums[i] holds the tickets of the slots from i - lowestOneBit(i) to i - 1.
  private long[] sums = new long[INITIAL + 1];
  private Task[] tasks = new Task[INITIAL];
  private int[] free = new int[INITIAL];
  private int freeCount;
  private int used;
  private long tickets;

  /// The number of tickets of all tasks.
  public long tickets() {
    return tickets;
  }

  public void add(Task task) {
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot == tasks.length) {
      grow();
    }
    tasks[slot] = task;
    change(slot, task.weight());
  }

  /// Takes out the task that holds a ticket.
  ///
  /// @param ticket 0 to [#tickets()] - 1
  public Task draw(long ticket) {
    int slot = 0;
    long rest = ticket;
    for (int step = tasks.length / 2; step > 0; step /= 2) {
      if (sums[slot + step] <= rest) {
        slot += step;
        rest -= sums[slot];
      }
    }
    Task task = tasks[slot];
    tasks[slot] = null;
    free[freeCount++] = slot;
    change(slot, -task.weight());
    return task;
  }

  private void change(int slot, int count) {
    tickets += count;
    for (int i = slot + 1; i < sums.length; i += Integer.lowestOneBit(i)) {
      sums[i] += count;
    }
  }

  private void grow() {
    int capacity = 2 * tasks.length;
    tasks = Arrays.copyOf(tasks, capacity);
    free = Arrays.copyOf(free, capacity);
    sums = Arrays.copyOf(sums, capacity + 1);
    sums[capacity] = tickets;
  }
}
