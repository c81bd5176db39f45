package sluice.scheduling.live;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// One thread of the executor, and the slice of the task it runs.
///
/// While it has no task it is searching, then parked. Whoever takes it out of the parked state,
/// itself or another thread, counts it as searching; it stops counting as such before its last look
/// at the queues, so that a task submitted while it still counted is seen by that look.
final class Worker implements Runnable, Slice {
  private static final int SEARCH_SPINS = 100;

  final int core;
  final LiveQueue queue;
  final AtomicBoolean parked = new AtomicBoolean();

  /// What the queue's lock guards.
  LiveTask running;

  long wakeAt = Clock.NEVER;
  Outcome outcome;
  private long charged;
  private long readySince;
  private long slice;

  /// Whether it found nothing to run when it last looked; written under the queue's lock.
  volatile boolean resting;

  private final Crew crew;
  private final Clock clock;
  private final DispatchListener listener;
  private final AtomicLong serving = new AtomicLong(Clock.NEVER);
  private volatile boolean cut;

  /// Of its own thread alone.
  private Thread thread;

  private long start;
  private long sliceEnd;
  private Throwable failure;

  Worker(int core, LiveQueue queue, Crew crew, Clock clock, DispatchListener listener) {
    this.core = core;
    this.queue = queue;
    this.crew = crew;
    this.clock = clock;
    this.listener = listener;
  }

  void thread(Thread ownThread) {
    this.thread = ownThread;
  }

  void unpark() {
    LockSupport.unpark(thread);
  }

  /// Gives it a task to run. Under the queue's lock, like all down to [#isCut()].
  void begin(LiveTask task, long since, long time) {
    running = task;
    readySince = since;
    slice = time;
    charged = 0;
    if (cut) {
      cut = false;
    }
  }

  /// Brings the service of its task up to date, from another thread.
  void charge(long now) {
    chargeFrom(serving.getOpaque(), now);
  }

  /// Charges its task up to the end of the run.
  void chargeAll(long end) {
    chargeFrom(start, end);
  }

  private void chargeFrom(long from, long now) {
    long unpaid = Math.max(from, charged);
    if (running != null && unpaid < now) {
      running.task.serve(now - unpaid);
      charged = now;
    }
  }

  /// Whether its task had to give way before its slice was used up.
  boolean wasCut(long end) {
    return cut && end < sliceEnd;
  }

  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public void run() {
    LiveTask ended = null;
    try {
      long time = clock.now();
      while (!crew.isBroken()) {
        LiveTask task = queue.turn(this, time);
        crew.spread(queue);
        if (ended != null) {
          report(ended, failure);
          ended = null;
        }
        if (task == null) {
          task = search();
          if (task == null) {
            return;
          }
        }
        time = execute(task);
        ended = outcome instanceof Outcome.Done ? task : null;
      }
    } catch (Throwable broken) {
      crew.breakDown(broken);
    } finally {
      if (ended != null) {
        report(ended, failure);
      }
      crew.leave(this);
    }
  }

  private long execute(LiveTask task) {
    start = clock.now();
    sliceEnd = Clock.later(start, slice);
    serving.setOpaque(start);
    failure = null;
    try {
      if (listener != null) {
        listener.dispatched(start - readySince);
      }
      outcome = Objects.requireNonNull(task.work.run(this), "the work told no outcome");
    } catch (Throwable thrown) {
      failure = thrown;
      outcome = Outcome.DONE;
    }
    serving.setOpaque(Clock.NEVER);
    // An interrupt was meant for the task: here it would keep the worker from parking.
    var _ = Thread.interrupted();
    return clock.now();
  }

  /// Tells of a task's end, well or not. On this worker's thread.
  void report(LiveTask task, Throwable why) {
    task.reported = true;
    try {
      task.completion.ended(task.task, why);
    } catch (Throwable thrown) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }

  @Override
  public boolean over() {
    if (cut) {
      return true;
    }
    long alarm = queue.alarm();
    boolean submitted = queue.inbox.hasTasks();
    if (!submitted && sliceEnd == Clock.NEVER && alarm == Clock.NEVER) {
      return false;
    }
    long now = clock.now();
    if (now >= sliceEnd) {
      return true;
    }
    if (submitted || now >= alarm) {
      queue.lookIn(now);
      crew.spread(queue);
    }
    return cut;
  }

  /// Looks for a task, first in a hurry, then asleep.
  ///
  /// @return null where there will be none any more
  private LiveTask search() {
    crew.searching.incrementAndGet();
    while (true) {
      boolean park = !spin();
      if (park) {
        parked.set(true);
        crew.parked.incrementAndGet();
      }
      crew.searching.decrementAndGet();
      LiveTask task = look();
      if (task != null) {
        if (park && !wake()) {
          // Somebody woke it for another task than this one.
          crew.searching.decrementAndGet();
        }
        crew.passOn();
        return task;
      }
      if (crew.isOver()) {
        crew.wakeAll();
        return null;
      }
      if (park) {
        sleep();
        if (wake()) {
          crew.searching.incrementAndGet();
        }
      } else {
        crew.searching.incrementAndGet();
      }
    }
  }

  private boolean spin() {
    for (int i = 0; i < SEARCH_SPINS; i++) {
      if (crew.hasBacklog() || clock.now() >= queue.due()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private LiveTask look() {
    long now = clock.now();
    LiveTask task = queue.turn(this, now);
    if (task == null && crew.steal(this, now)) {
      task = queue.turn(this, now);
    }
    return task;
  }

  /// The state decides and not the permit, which a wait for the queue's lock may have used up.
  private void sleep() {
    if (!parked.get()) {
      return;
    }
    if (wakeAt == Clock.NEVER) {
      LockSupport.park(crew);
    } else {
      LockSupport.parkNanos(crew, wakeAt - clock.now());
    }
  }

  /// Takes this worker out of the parked state. Any thread.
  ///
  /// @return false where another thread did so before
  boolean wake() {
    if (!parked.compareAndSet(true, false)) {
      return false;
    }
    crew.parked.decrementAndGet();
    return true;
  }
}
