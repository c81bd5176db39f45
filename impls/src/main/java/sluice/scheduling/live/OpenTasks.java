package sluice.scheduling.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tasks of a queue that are not over, wherever they are. They are kept in groups, and a group
/// is let go when all its tasks have left, so that a leaving task costs one count, and one that
/// stays for long keeps few others from the garbage collector. Under the queue's lock.
final class OpenTasks {
  private Group filling = new Group(null);

  void add(LiveTask task) {
    if (filling.size == Group.CAPACITY) {
      Group full = filling;
      filling = new Group(full);
      full.next = filling;
      full.leaveIfEmpty();
    }
    filling.add(task);
  }

  void remove(LiveTask task) {
    Group group = task.group;
    group.open--;
    group.leaveIfEmpty();
  }

  /// Every one of them, and some that have left.
  List<LiveTask> list() {
    List<LiveTask> tasks = new ArrayList<>();
    for (Group group = filling; group != null; group = group.previous) {
      tasks.addAll(Arrays.asList(group.tasks).subList(0, group.size));
    }
    return tasks;
  }

  /// Tasks that came in one after the other.
  static final class Group {
    private static final int CAPACITY = 64;

    private final LiveTask[] tasks = new LiveTask[CAPACITY];
    private int size;
    private int open;
    private Group previous;
    private Group next;

    private Group(Group previous) {
      this.previous = previous;
    }

    private void add(LiveTask task) {
      tasks[size++] = task;
      open++;
      task.group = this;
    }

    private void leaveIfEmpty() {
      if (open == 0 && next != null) {
        next.previous = previous;
        if (previous != null) {
          previous.next = next;
        }
      }
    }
  }
}
