package sluice.scheduling.live;

/// How a worker without a task looks for one: first in a hurry, then asleep.
///
/// It is searching, then in bed. Whoever takes it out of there, itself or another thread, counts it
/// as searching; it stops counting as such before its last look at the queues, so that a task
/// submitted while it still counted is seen by that look.
final class Search {
  private static final int SPINS = 100;

  private final Worker worker;
  private final Crew crew;
  private final Clock clock;

  Search(Worker worker, Crew crew, Clock clock) {
    this.worker = worker;
    this.crew = crew;
    this.clock = clock;
  }

  /// On the worker's thread.
  ///
  /// @return null where there will be no task any more
  LiveTask task() {
    crew.searching.incrementAndGet();
    while (true) {
      boolean sleepy = !spin();
      if (sleepy) {
        worker.bed.enter();
      }
      crew.searching.decrementAndGet();
      LiveTask task = look();
      if (task != null) {
        if (sleepy && !worker.bed.leave()) {
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
      if (sleepy) {
        worker.bed.sleep(worker.wakeAt);
        if (worker.bed.leave()) {
          crew.searching.incrementAndGet();
        }
      } else {
        crew.searching.incrementAndGet();
      }
    }
  }

  private boolean spin() {
    for (int i = 0; i < SPINS; i++) {
      if (crew.hasBacklog() || clock.now() >= worker.queue.timers.due()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private LiveTask look() {
    LiveTask task = worker.queue.next(worker, null);
    return task == null && crew.steal(worker) ? worker.queue.next(worker, null) : task;
  }
}
