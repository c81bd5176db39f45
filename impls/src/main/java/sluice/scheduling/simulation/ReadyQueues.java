package sluice.scheduling.simulation;

import java.util.Arrays;
import java.util.function.IntFunction;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// The policies' queues, one or as many as there are cores, and who takes from which.
final class ReadyQueues {
  private final Machine machine;
  private final Core[] cores;
  private final SchedulingPolicy[] policies;
  private final int[] waiting;
  private int ready;
  private Task[] candidates = new Task[16];
  private int[] candidateQueues = new int[16];
  private int candidateCount;

  ReadyQueues(Machine machine, Core[] cores, IntFunction<SchedulingPolicy> makers) {
    this.machine = machine;
    this.cores = cores;
    this.policies =
        new SchedulingPolicy[machine.queues() == Machine.Queues.GLOBAL ? 1 : cores.length];
    Arrays.setAll(policies, makers);
    this.waiting = new int[policies.length];
  }

  /// The interval of boosts; 0 for none.
  long boostPeriod() {
    return policies[0] instanceof Boosting boosting ? boosting.period() : 0;
  }

  void boost(long now) {
    for (SchedulingPolicy policy : policies) {
      if (policy instanceof Boosting boosting) {
        boosting.boost(now);
      }
    }
  }

  /// Queues a task that ran, where it ran.
  void ready(Task task, Readiness why, long now) {
    join(queueOf(task.core()), task, why, now);
  }

  /// Queues a task that may preempt another.
  void newlyReady(Task task, Readiness why, long now) {
    int queue = task.core() < 0 ? shortest() : queueOf(task.core());
    join(queue, task, why, now);
    if (candidateCount == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * candidateCount);
      candidateQueues = Arrays.copyOf(candidateQueues, 2 * candidateCount);
    }
    candidates[candidateCount] = task;
    candidateQueues[candidateCount++] = queue;
  }

  void left(Task task, long now) {
    policies[queueOf(task.core())].left(task, now);
  }

  /// Queues what runs on a core, as preempted.
  void putBack(Core core, long now, SpellListener listener) {
    Task task = core.release(now, listener);
    task.ready(now);
    ready(task, Readiness.PREEMPTED, now);
  }

  /// Gives idle cores to ready tasks, then busy ones to tasks that preempt.
  void dispatch(long now, SpellListener listener) {
    pickForIdle(now);
    if (ready > 0 && candidateCount > 0 && preempt(now, listener)) {
      pickForIdle(now);
    }
    candidateCount = 0;
  }

  private void join(int queue, Task task, Readiness why, long now) {
    policies[queue].ready(task, why, now);
    waiting[queue]++;
    ready++;
  }

  private int queueOf(int core) {
    return policies.length == 1 ? 0 : core;
  }

  /// The queue with the fewest tasks that wait or run.
  private int shortest() {
    int best = 0;
    for (int queue = 1; queue < policies.length; queue++) {
      if (load(queue) < load(best)) {
        best = queue;
      }
    }
    return best;
  }

  private int load(int queue) {
    return waiting[queue] + (cores[queue].running == null ? 0 : 1);
  }

  private void pickForIdle(long now) {
    for (int i = 0; i < cores.length && ready > 0; i++) {
      if (cores[i].running == null && waiting[queueOf(i)] > 0) {
        start(i, now);
      }
    }
    for (int i = 0; i < cores.length && ready > 0; i++) {
      if (cores[i].running == null) {
        steal(i, now);
        start(i, now);
      }
    }
  }

  private void start(int core, long now) {
    int queue = queueOf(core);
    Task task = take(queue, core, now);
    cores[core].dispatch(task, machine, now);
    cores[core].limit(policies[queue].slice(task, now));
  }

  private Task take(int queue, int core, long now) {
    Task task = policies[queue].pick(core, now);
    if (task == null) {
      throw new IllegalStateException(
          "policy " + policies[queue] + ": picked none of " + waiting[queue] + " ready tasks");
    }
    waiting[queue]--;
    ready--;
    return task;
  }

  private void steal(int thief, long now) {
    int longest = 0;
    for (int queue = 1; queue < policies.length; queue++) {
      if (waiting[queue] > waiting[longest]) {
        longest = queue;
      }
    }
    Task task = take(longest, thief, now);
    policies[longest].left(task, now);
    join(thief, task, Readiness.STOLEN, now);
  }

  private boolean preempt(long now, SpellListener listener) {
    boolean any = false;
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i].state() == TaskState.READY) {
        Core victim = victim(candidates[i], candidateQueues[i], now);
        if (victim != null) {
          putBack(victim, now, listener);
          any = true;
        }
      }
    }
    return any;
  }

  /// The core whose task has to make room: of several, the one that the others would preempt.
  private Core victim(Task candidate, int queue, long now) {
    SchedulingPolicy policy = policies[queue];
    Core victim = null;
    for (Core core : cores) {
      if (core.running != null && queueOf(core.id) == queue) {
        core.charge(now);
        if (policy.preempts(candidate, core.running, now)
            && (victim == null || policy.preempts(victim.running, core.running, now))) {
          victim = core;
        }
      }
    }
    return victim;
  }
}
