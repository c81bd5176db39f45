package sluice.scheduling.queue;

import java.util.Objects;
import sluice.scheduling.Task;

/// A double-ended queue of tasks that allocates only to grow. Not thread-safe.
public final class TaskQueue {
  private static final int INITIAL = 16;

  private Task[] ring = new Task[INITIAL];
  private int head;
  private int size;

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public void addLast(Task task) {
    Task[] tasks = room();
    tasks[(head + size) & (tasks.length - 1)] = task;
    size++;
  }

  public void addFirst(Task task) {
    Task[] tasks = room();
    head = (head - 1) & (tasks.length - 1);
    tasks[head] = task;
    size++;
  }

  /// Puts a task behind the first so many.
  ///
  /// @param index 0 to [#size()]; the time taken grows with it
  public void add(int index, Task task) {
    Objects.checkIndex(index, size + 1);
    addFirst(task);
    if (index > 0) {
      int mask = ring.length - 1;
      for (int i = 0; i < index; i++) {
        ring[(head + i) & mask] = ring[(head + i + 1) & mask];
      }
      ring[(head + index) & mask] = task;
    }
  }

  /// Takes the first task.
  ///
  /// @return null where there is none
  public Task pollFirst() {
    if (size == 0) {
      return null;
    }
    Task task = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return task;
  }

  /// Appends all tasks of another queue, which is empty afterwards.
  public void addAll(TaskQueue other) {
    for (Task task = other.pollFirst(); task != null; task = other.pollFirst()) {
      addLast(task);
    }
  }

  private Task[] room() {
    if (size == ring.length) {
      Task[] larger = new Task[2 * size];
      System.arraycopy(ring, head, larger, 0, size - head);
      System.arraycopy(ring, 0, larger, size - head, head);
      ring = larger;
      head = 0;
    }
    return ring;
  }
}
