package sluice.scheduling.live;

import java.util.Arrays;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// The tasks that have just become ready, and which running ones have to make room for them. Under
/// the queue's lock.
final class Preemption {
  private static final int INITIAL = 16;

  private final SchedulingPolicy policy;
  private final Worker[] workers;
  private Task[] candidates = new Task[INITIAL];
  private int count;

  /// @param workers who runs the queue's tasks; filled in before the first of them comes
  Preemption(SchedulingPolicy policy, Worker[] workers) {
    this.policy = policy;
    this.workers = workers;
  }

  /// A task became ready.
  void candidate(Task task) {
    if (count == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * count);
    }
    candidates[count++] = task;
  }

  /// Asks running tasks to come back for candidates that still wait, and forgets the candidates.
  ///
  /// @param picker who has just picked, and knew all of them; null for nobody
  void cut(Worker picker, long now) {
    for (Worker worker : workers) {
      worker.turn.charge(now);
    }
    for (int i = 0; i < count; i++) {
      if (candidates[i].state() == TaskState.READY) {
        Worker victim = victim(candidates[i], picker, now);
        if (victim != null) {
          victim.turn.cut();
        }
      }
    }
    forget();
  }

  void forget() {
    Arrays.fill(candidates, 0, count, null);
    count = 0;
  }

  boolean hasCandidates() {
    return count > 0;
  }

  /// Whose task has to make room: of several, the one that the others would preempt.
  private Worker victim(Task candidate, Worker picker, long now) {
    Worker victim = null;
    for (Worker worker : workers) {
      if (worker != picker
          && worker.turn.task != null
          && !worker.turn.isCut()
          && policy.preempts(candidate, worker.turn.task, now)
          && (victim == null || policy.preempts(victim.turn.task, worker.turn.task, now))) {
        victim = worker;
      }
    }
    return victim;
  }
}
