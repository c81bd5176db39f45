package sluice.scheduling.live;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.TaskHeap;

/// One policy with its lock, and the workers that pick from it. A worker comes once between two
/// tasks, and does all there is to do under one taking of the lock: hand back, take in, pick.
///
/// The policy's clock is the latest time that anybody brought along.
final class LiveQueue {
  private static final int LOCK_SPINS = 200;

  final Inbox inbox = new Inbox();

  private final ReentrantLock lock = new ReentrantLock();
  private final SchedulingPolicy policy;
  private final long boostPeriod;
  private final Worker[] workers;
  private final TaskHeap returns = new TaskHeap(Comparator.comparingInt(Task::id));
  private final AtomicInteger backlog = new AtomicInteger();
  private final OpenTasks open = new OpenTasks();

  private long now;
  private long nextBoost;
  private int waiting;
  private int resting;
  private long arrivals;
  private long ends;
  private LiveTask firstCandidate;
  private LiveTask lastCandidate;
  private volatile long due = Clock.NEVER;
  private volatile long alarm = Clock.NEVER;
  private volatile boolean sealed;

  /// @param workers who picks from this queue; filled in before the first of them comes
  LiveQueue(SchedulingPolicy policy, Worker[] workers) {
    this.policy = policy;
    this.workers = workers;
    this.boostPeriod = policy instanceof Boosting boosting ? boosting.period() : 0;
    this.nextBoost = boostPeriod == 0 ? Clock.NEVER : boostPeriod;
  }

  /// Whether tasks wait in the policy or the inbox. Any thread.
  boolean hasBacklog() {
    return backlog.get() > 0 || inbox.hasTasks();
  }

  /// How many tasks wait. Any thread.
  int backlog() {
    return backlog.get() + inbox.size();
  }

  /// How many tasks wait or run. Any thread; a figure that may have just changed.
  int load() {
    int busy = 0;
    for (Worker worker : workers) {
      busy += worker.resting ? 0 : 1;
    }
    return backlog() + busy;
  }

  /// When the next blocked task comes back. Any thread.
  long due() {
    return due;
  }

  /// When a worker with a task should look in: the same, or the next boost. Any thread.
  long alarm() {
    return alarm;
  }

  /// A worker hands back what it ran, and picks.
  ///
  /// @return null where no task is ready
  LiveTask turn(Worker worker, long time) {
    acquire();
    try {
      advance(time);
      if (worker.running != null) {
        settle(worker, time);
      }
      takeIn();
      LiveTask picked = pick(worker);
      preempt(worker);
      return picked;
    } finally {
      release();
    }
  }

  /// A worker looks in while it runs a task, unless somebody else is just doing so.
  void lookIn(long time) {
    if (lock.tryLock()) {
      try {
        advance(time);
        takeIn();
        preempt(null);
      } finally {
        release();
      }
    }
  }

  /// Gives a task away to another queue's worker.
  ///
  /// @return null where none is ready
  Task surrender(int thief, long time) {
    acquire();
    try {
      advance(time);
      takeIn();
      preempt(null);
      if (waiting == 0) {
        return null;
      }
      Task task = take(thief);
      policy.left(task, now);
      open.remove(LiveTask.of(task));
      return task;
    } finally {
      release();
    }
  }

  /// Takes over a task from another queue.
  void adopt(Task task, long time) {
    acquire();
    try {
      advance(time);
      open.add(LiveTask.of(task));
      join(task, Readiness.STOLEN);
    } finally {
      release();
    }
  }

  /// Takes no more submissions.
  void seal() {
    acquire();
    try {
      arrive(inbox.close());
      sealed = true;
    } finally {
      release();
    }
  }

  /// Takes no more submissions, and gives up all tasks, which a policy that failed cannot find
  /// again.
  ///
  /// @return the first of them, linked to the others by `nextOpen`; null for none
  LiveTask abandon() {
    acquire();
    try {
      open.addAll(inbox.close());
      sealed = true;
      return open.first();
    } finally {
      release();
    }
  }

  boolean isSealed() {
    return sealed;
  }

  /// How many tasks came in here that are not over, less those that ended here and came in
  /// elsewhere.
  long unfinished() {
    acquire();
    try {
      return arrivals - ends;
    } finally {
      release();
    }
  }

  private void acquire() {
    for (int i = 0; i < LOCK_SPINS; i++) {
      if (lock.tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    lock.lock();
  }

  private void release() {
    forgetCandidates();
    if (backlog.getPlain() != waiting) {
      backlog.set(waiting);
    }
    long next = returns.firstKey();
    if (due != next) {
      due = next;
    }
    next = Math.min(next, nextBoost);
    if (alarm != next) {
      alarm = next;
    }
    lock.unlock();
  }

  private void advance(long time) {
    now = Math.max(now, time);
  }

  private void settle(Worker worker, long end) {
    Task task = worker.running.task;
    worker.chargeAll(end);
    worker.running = null;
    switch (worker.outcome) {
      case Outcome.Yielded() -> {
        task.ready(now);
        join(task, worker.wasCut(end) ? Readiness.PREEMPTED : Readiness.EXPIRED);
      }
      case Outcome.Blocked(long nanos) -> {
        task.block(now);
        policy.left(task, now);
        returns.add(Clock.later(now, nanos), task);
      }
      case Outcome.Done() -> {
        task.finish(now);
        ends++;
        open.remove(LiveTask.of(task));
        policy.left(task, now);
      }
    }
  }

  private void takeIn() {
    if (now >= nextBoost) {
      boost((Boosting) policy);
    }
    arrive(inbox.drain());
    while (returns.firstKey() <= now) {
      long due = returns.firstKey();
      Task task = returns.poll();
      task.ready(due);
      newlyReady(LiveTask.of(task), Readiness.UNBLOCKED);
    }
  }

  /// What runs cannot be queued again at once: it is asked to come back.
  private void boost(Boosting boosting) {
    nextBoost += ((now - nextBoost) / boostPeriod + 1) * boostPeriod;
    boosting.boost(now);
    for (Worker worker : workers) {
      if (worker.running != null) {
        worker.cut();
      }
    }
  }

  private void arrive(LiveTask first) {
    // All before the policy hears of the first, lest the others be lost where it throws.
    open.addAll(first);
    for (LiveTask task = first; task != null; ) {
      LiveTask following = task.next;
      long arrival = task.task.arrival();
      advance(arrival);
      task.task.ready(arrival);
      arrivals++;
      newlyReady(task, Readiness.ARRIVED);
      task = following;
    }
  }

  private void newlyReady(LiveTask task, Readiness why) {
    join(task.task, why);
    task.next = null;
    if (firstCandidate == null) {
      firstCandidate = task;
    } else {
      lastCandidate.next = task;
    }
    lastCandidate = task;
  }

  private void join(Task task, Readiness why) {
    policy.ready(task, why, now);
    waiting++;
  }

  private LiveTask pick(Worker worker) {
    boolean none = waiting == 0;
    if (worker.resting != none) {
      worker.resting = none;
      resting += none ? 1 : -1;
    }
    if (none) {
      // While another worker is awake, that one sees to what becomes due.
      worker.wakeAt = resting == workers.length ? returns.firstKey() : Clock.NEVER;
      return null;
    }
    Task task = take(worker.core);
    long since = task.since();
    task.run(worker.core, now, now);
    LiveTask picked = LiveTask.of(task);
    worker.begin(picked, since, Math.max(1, policy.slice(task, now)));
    return picked;
  }

  private Task take(int core) {
    Task task = policy.pick(core, now);
    if (task == null) {
      throw new IllegalStateException(
          "policy " + policy + ": picked none of " + waiting + " ready tasks");
    }
    waiting--;
    return task;
  }

  /// Asks running tasks to make room for newly ready ones that are still waiting.
  ///
  /// @param picker who has just picked, and knew all of them; null for nobody
  private void preempt(Worker picker) {
    if (waiting == 0 || resting > 0 || firstCandidate == null) {
      return;
    }
    for (Worker worker : workers) {
      worker.charge(now);
    }
    for (LiveTask task = firstCandidate; task != null; task = task.next) {
      if (task.task.state() == TaskState.READY) {
        Worker victim = victim(task.task, picker);
        if (victim != null) {
          victim.cut();
        }
      }
    }
  }

  /// Whose task has to make room: of several, the one that the others would preempt.
  private Worker victim(Task candidate, Worker picker) {
    Worker victim = null;
    for (Worker worker : workers) {
      if (worker != picker
          && worker.running != null
          && !worker.isCut()
          && policy.preempts(candidate, worker.running.task, now)
          && (victim == null || policy.preempts(victim.running.task, worker.running.task, now))) {
        victim = worker;
      }
    }
    return victim;
  }

  private void forgetCandidates() {
    for (LiveTask task = firstCandidate; task != null; ) {
      LiveTask following = task.next;
      task.next = null;
      task = following;
    }
    firstCandidate = null;
    lastCandidate = null;
  }
}
