package sluice.scheduling.live;

/// The tasks of a queue that are not over, wherever they are: a list linked through the tasks, so
/// that keeping it allocates nothing. Under the queue's lock.
final class OpenTasks {
  private LiveTask first;

  /// One of them, linked to the others by [LiveTask#nextOpen]; null where there is none.
  LiveTask first() {
    return first;
  }

  void add(LiveTask task) {
    task.previousOpen = null;
    task.nextOpen = first;
    if (first != null) {
      first.previousOpen = task;
    }
    first = task;
  }

  /// Adds all that follow each other by [LiveTask#next].
  void addAll(LiveTask head) {
    for (LiveTask task = head; task != null; task = task.next) {
      add(task);
    }
  }

  void remove(LiveTask task) {
    if (task.previousOpen == null) {
      first = task.nextOpen;
    } else {
      task.previousOpen.nextOpen = task.nextOpen;
    }
    if (task.nextOpen != null) {
      task.nextOpen.previousOpen = task.previousOpen;
    }
  }
}
