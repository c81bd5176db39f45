package sluice.scheduling.conformance;

import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.conformance.Call.Told;

/// Passes every call on, writes it down, and holds the answer against the books.
final class AuditedPolicy implements SchedulingPolicy, Boosting {
  private final SchedulingPolicy policy;
  private final int queue;
  private final Audit audit;

  AuditedPolicy(SchedulingPolicy policy, int queue, Audit audit) {
    this.policy = policy;
    this.queue = queue;
    this.audit = audit;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    audit.at(now);
    audit.joins(queue, task, why);
    MachineSide before = MachineSide.of(task);
    policy.ready(task, why, now);
    before.requireUnchanged(task);
    audit.record(queue, "ready", before.told(), why, null);
  }

  @Override
  public Task pick(int core, long now) {
    audit.at(now);
    Task task = policy.pick(core, now);
    audit.record(queue, "pick", null, core, task == null ? "none" : "task " + task.id());
    audit.picked(queue, core, task);
    return task;
  }

  @Override
  public long slice(Task task, long now) {
    audit.at(now);
    MachineSide before = MachineSide.of(task);
    long slice = policy.slice(task, now);
    before.requireUnchanged(task);
    audit.record(queue, "slice", before.told(), null, slice);
    if (slice < 1) {
      throw new Violation("a slice of 1 and up for " + task, String.valueOf(slice));
    }
    return slice;
  }

  @Override
  public boolean preempts(Task candidate, Task running, long now) {
    audit.at(now);
    MachineSide candidateBefore = MachineSide.of(candidate);
    MachineSide runningBefore = MachineSide.of(running);
    boolean answer = policy.preempts(candidate, running, now);
    candidateBefore.requireUnchanged(candidate);
    runningBefore.requireUnchanged(running);
    audit.record(queue, "preempts", candidateBefore.told(), runningBefore.told(), answer);
    return answer;
  }

  @Override
  public void left(Task task, long now) {
    audit.at(now);
    audit.left(task);
    MachineSide before = MachineSide.of(task);
    policy.left(task, now);
    before.requireUnchanged(task);
    audit.record(queue, "left", before.told(), null, null);
  }

  @Override
  public long period() {
    return policy instanceof Boosting boosting ? boosting.period() : 0;
  }

  @Override
  public void boost(long now) {
    audit.at(now);
    audit.record(queue, "boost", null, null, null);
    if (policy instanceof Boosting boosting) {
      boosting.boost(now);
    }
  }

  /// All of a task but a policy's notes.
  private record MachineSide(Told told, int core, long since) {
    static MachineSide of(Task task) {
      return new MachineSide(Told.of(task), task.core(), task.since());
    }

    void requireUnchanged(Task task) {
      MachineSide after = of(task);
      if (!equals(after)) {
        throw new Violation("a policy to change nothing but its notes: " + this, after.toString());
      }
    }
  }
}
