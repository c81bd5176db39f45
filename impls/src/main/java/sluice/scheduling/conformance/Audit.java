package sluice.scheduling.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// Keeps its own books on which task waits in which queue and which runs on which core, while all
/// policies of one run are called through it.
final class Audit {
  private final Map<Task, Integer> waiting = new HashMap<>();
  private final Task[] running;
  private final List<Call> calls = new ArrayList<>();
  private long now;

  Audit(int cores) {
    this.running = new Task[cores];
  }

  /// The policy of one queue, overseen.
  SchedulingPolicy over(SchedulingPolicy policy, int queue) {
    return new AuditedPolicy(policy, queue, this);
  }

  /// All calls so far, in order.
  List<Call> calls() {
    return calls;
  }

  void record(int queue, String method, Call.Told task, Object other, Object answer) {
    calls.add(new Call(queue, new Call.Question(method, task, other, now), answer));
  }

  /// Time goes on. All cores have been given what there was at the previous instant.
  void at(long time) {
    if (time < now) {
      throw new Violation("time to go on from " + now, "time " + time);
    }
    if (time > now) {
      requireNoneIdleBesideWaiting();
    }
    now = time;
  }

  void joins(int queue, Task task, Readiness why) {
    leavesCore(task);
    if (waiting.put(task, queue) != null) {
      throw new Violation(task + " to be queued once", "twice, now as " + why);
    }
  }

  void picked(int queue, int core, Task task) {
    if (task == null) {
      if (waiting.containsValue(queue)) {
        throw new Violation("one of the ready tasks", "none");
      }
      return;
    }
    if (!waiting.remove(task, queue)) {
      throw new Violation("a task that waits in queue " + queue + " at " + now, task.toString());
    }
    if (running[core] != null) {
      throw new Violation("core " + core + " to be free", running[core].toString());
    }
    running[core] = task;
  }

  void left(Task task) {
    leavesCore(task);
  }

  void finish() {
    requireNoneIdleBesideWaiting();
    if (!waiting.isEmpty()) {
      throw new Violation("nobody to wait in the end", waiting.keySet().toString());
    }
  }

  private void leavesCore(Task task) {
    for (int core = 0; core < running.length; core++) {
      if (task.equals(running[core])) {
        running[core] = null;
      }
    }
  }

  private void requireNoneIdleBesideWaiting() {
    for (int core = 0; core < running.length && !waiting.isEmpty(); core++) {
      if (running[core] == null) {
        throw new Violation(
            "no idle core beside a ready task at " + now,
            "core " + core + " beside " + waiting.keySet());
      }
    }
  }
}
