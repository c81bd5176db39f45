package sluice.scheduling;

/// Where a task stands in its life.
public enum TaskState {
  /// Known, not arrived yet.
  NEW,
  /// Waits for a core.
  READY,
  /// Has a core.
  RUNNING,
  /// Waits for a device; it can only become ready again.
  BLOCKED,
  /// Has had all its service.
  DONE;

  /// Whether a task may go from this state to the other one at once.
  public boolean mayBecome(TaskState next) {
    return switch (this) {
      case NEW, BLOCKED -> next == READY;
      case READY -> next == RUNNING;
      case RUNNING -> next == READY || next == BLOCKED || next == DONE;
      case DONE -> false;
    };
  }
}
