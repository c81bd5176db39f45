package sluice.scheduling.live;

import java.util.List;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// One policy with its lock, and the workers that pick from it. A worker comes once between two
/// tasks, and does all there is to do under one taking of the lock and with one reading of the
/// clock: hand back, take in, pick.
final class LiveQueue {
  /// After so many arrivals at once the clock is read again, lest the task picked next be charged
  /// for them.
  private static final int MANY = 16;

  final Inbox inbox = new Inbox();
  final Timers timers;

  private final SpinLock lock = new SpinLock();
  private final Clock clock;
  private final SchedulingPolicy policy;
  private final ReadyTasks ready;
  private final Preemption preemption;
  private final Worker[] workers;
  private final OpenTasks open = new OpenTasks();

  private final Ledger ledger = new Ledger();
  private volatile boolean sealed;

  /// @param workers who picks from this queue; filled in before the first of them comes
  LiveQueue(SchedulingPolicy policy, Worker[] workers, Clock clock) {
    this.policy = policy;
    this.workers = workers;
    this.clock = clock;
    this.ready = new ReadyTasks(policy);
    this.timers = new Timers(policy);
    this.preemption = new Preemption(policy, workers);
  }

  /// Whether tasks wait in the policy or the inbox. Any thread.
  boolean hasBacklog() {
    return ready.published() > 0 || inbox.isFilled();
  }

  /// How many tasks wait. Any thread.
  int backlog() {
    return ready.published() + inbox.size();
  }

  /// How many tasks wait or run. Any thread; a figure that may have just changed.
  int load() {
    int busy = 0;
    for (Worker worker : workers) {
      busy += worker.resting ? 0 : 1;
    }
    return backlog() + busy;
  }

  /// A worker hands back what it ran, and picks.
  ///
  /// @param outcome why it hands back its task; null where it had none
  /// @return null where no task is ready
  LiveTask next(Worker worker, Outcome outcome) {
    acquire();
    try {
      if (outcome != null) {
        settle(worker, outcome);
      }
      takeIn(workers.length > 1);
      LiveTask picked = pick(worker);
      preempt(worker);
      return picked;
    } finally {
      release();
    }
  }

  /// A worker looks in while it runs a task, unless somebody else is just doing so.
  void lookIn() {
    if (lock.tryAcquire()) {
      try {
        advance(clock.now());
        takeIn(true);
        preempt(null);
      } finally {
        release();
      }
    }
  }

  /// Gives a task away to another queue's worker.
  ///
  /// @return null where none is ready
  LiveTask surrender(int thief) {
    acquire();
    try {
      takeIn(true);
      preempt(null);
      if (ready.isEmpty()) {
        return null;
      }
      LiveTask task = ready.take(thief, ledger.now);
      policy.left(task, ledger.now);
      open.remove(task);
      return task;
    } finally {
      release();
    }
  }

  /// Takes over a task from another queue.
  void adopt(LiveTask task) {
    acquire();
    try {
      open.add(task);
      ready.join(task, Readiness.STOLEN, ledger.now);
    } finally {
      release();
    }
  }

  /// Takes no more submissions.
  void seal() {
    acquire();
    try {
      inbox.close();
      arrive(true);
      sealed = true;
    } finally {
      release();
    }
  }

  /// Takes no more submissions, and gives up all tasks, which a policy that failed cannot find
  /// again.
  ///
  /// @return all of them, and perhaps some that are over
  List<LiveTask> abandon() {
    acquire();
    try {
      inbox.close();
      while (inbox.isFilled()) {
        var _ = admit();
      }
      sealed = true;
      return open.list();
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
      return ledger.arrivals - ledger.ends;
    } finally {
      release();
    }
  }

  private void acquire() {
    lock.acquire();
    advance(clock.now());
  }

  private void release() {
    preemption.forget();
    ready.publish();
    lock.release();
  }

  private void advance(long time) {
    ledger.now = Math.max(ledger.now, time);
  }

  private void settle(Worker worker, Outcome outcome) {
    Turn turn = worker.turn;
    LiveTask task = turn.task;
    turn.charge(ledger.now);
    turn.task = null;
    switch (outcome) {
      case Outcome.Done() -> {
        task.finish(ledger.now);
        ledger.ends++;
        open.remove(task);
        policy.left(task, ledger.now);
      }
      case Outcome.Yielded() -> {
        task.ready(ledger.now);
        ready.join(
            task, turn.wasCut(ledger.now) ? Readiness.PREEMPTED : Readiness.EXPIRED, ledger.now);
      }
      case Outcome.Blocked(long nanos) -> {
        task.block(ledger.now);
        policy.left(task, ledger.now);
        timers.block(task, Clock.later(ledger.now, nanos));
      }
    }
  }

  /// @param preemptive whether what comes in may preempt
  private void takeIn(boolean preemptive) {
    if (timers.boosts(ledger.now)) {
      boost((Boosting) policy);
    }
    if (inbox.isFilled()) {
      arrive(preemptive);
    }
    for (Task task = timers.comeBack(ledger.now);
        task != null;
        task = timers.comeBack(ledger.now)) {
      newlyReady(task, Readiness.UNBLOCKED, preemptive);
    }
  }

  /// What runs cannot be queued again at once: it is asked to come back.
  private void boost(Boosting boosting) {
    boosting.boost(ledger.now);
    for (Worker worker : workers) {
      if (worker.turn.task != null) {
        worker.turn.cut();
      }
    }
  }

  private void arrive(boolean preemptive) {
    int count = inbox.size();
    for (int i = 0; i < count; i++) {
      LiveTask task = admit();
      long arrival = task.arrival();
      advance(arrival);
      task.ready(arrival);
      newlyReady(task, Readiness.ARRIVED, preemptive);
    }
    if (count > MANY) {
      advance(clock.now());
    }
  }

  private LiveTask admit() {
    LiveTask task = new LiveTask(inbox.take());
    open.add(task);
    ledger.arrivals++;
    return task;
  }

  private void newlyReady(Task task, Readiness why, boolean preemptive) {
    ready.join(task, why, ledger.now);
    if (preemptive) {
      preemption.candidate(task);
    }
  }

  private LiveTask pick(Worker worker) {
    boolean none = ready.isEmpty();
    if (worker.resting != none) {
      worker.resting = none;
      ledger.resting += none ? 1 : -1;
    }
    if (none) {
      // While another worker is awake, that one sees to what becomes due.
      worker.wakeAt = ledger.resting == workers.length ? timers.due() : Clock.NEVER;
      return null;
    }
    LiveTask task = ready.take(worker.core, ledger.now);
    worker.readySince = task.since();
    task.run(worker.core, ledger.now, ledger.now);
    worker.turn.begin(task, ledger.now, Math.max(1, policy.slice(task, ledger.now)));
    return task;
  }

  /// Asks running tasks to make room for newly ready ones that are still waiting.
  ///
  /// @param picker who has just picked; null for nobody
  private void preempt(Worker picker) {
    if (preemption.hasCandidates() && ledger.resting == 0 && !ready.isEmpty()) {
      preemption.cut(picker, ledger.now);
    }
  }
}
