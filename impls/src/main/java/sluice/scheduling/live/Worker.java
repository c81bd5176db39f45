package sluice.scheduling.live;

import java.util.Objects;

/// One thread of the executor.
final class Worker implements Runnable {
  final int core;
  final LiveQueue queue;
  final Turn turn;
  final Bed bed;

  /// Whether it found nothing to run when it last looked; written under the queue's lock.
  volatile boolean resting;

  /// What the queue tells it besides: when its task became ready, and when to look again for one.
  long readySince;

  long wakeAt = Clock.NEVER;

  private final Crew crew;
  private final Clock clock;
  private final Search search;
  private final DispatchListener listener;
  private Throwable failure;

  Worker(int core, LiveQueue queue, Crew crew, Clock clock, DispatchListener listener) {
    this.core = core;
    this.queue = queue;
    this.crew = crew;
    this.clock = clock;
    this.listener = listener;
    this.turn = new Turn(queue, crew, clock);
    this.bed = new Bed(crew.sleepers, clock);
    this.search = new Search(this, crew, clock);
  }

  @Override
  public void run() {
    Outcome outcome = null;
    LiveTask ended = null;
    try {
      while (!crew.isBroken()) {
        LiveTask task = queue.next(this, outcome);
        crew.spread(queue);
        if (ended != null) {
          report(ended, failure);
          ended = null;
          failure = null;
        }
        if (task == null) {
          task = search.task();
          if (task == null) {
            return;
          }
        }
        outcome = execute(task);
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

  private Outcome execute(LiveTask task) {
    Outcome outcome;
    try {
      if (listener != null) {
        // The queue's time is from before it took in and picked, which the task waited for too.
        listener.dispatched(clock.now() - readySince);
      }
      outcome = Objects.requireNonNull(task.work.run(turn), "the work told no outcome");
    } catch (Throwable thrown) {
      failure = thrown;
      outcome = Outcome.DONE;
    }
    // An interrupt was meant for the task: here it would keep the worker from sleeping.
    var _ = Thread.interrupted();
    return outcome;
  }

  /// Tells of a task's end, well or not. On this worker's thread.
  void report(LiveTask task, Throwable why) {
    task.reported = true;
    try {
      task.completion.ended(task, why);
    } catch (Throwable thrown) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }
}
