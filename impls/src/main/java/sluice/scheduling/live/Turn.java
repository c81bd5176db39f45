package sluice.scheduling.live;

/// What a worker runs, from its dispatch on, and for how long it may. All but the slice is guarded
/// by the queue's lock.
final class Turn implements Slice {
  private final LiveQueue queue;
  private final Crew crew;
  private final Clock clock;

  /// Null while nothing runs.
  LiveTask task;

  private long charged;
  private long end;
  private volatile boolean cut;

  Turn(LiveQueue queue, Crew crew, Clock clock) {
    this.queue = queue;
    this.crew = crew;
    this.clock = clock;
  }

  void begin(LiveTask next, long now, long slice) {
    task = next;
    charged = now;
    end = Clock.later(now, slice);
    if (cut) {
      cut = false;
    }
  }

  /// Brings the service of its task up to date.
  void charge(long now) {
    if (task != null && charged < now) {
      task.serve(now - charged);
      charged = now;
    }
  }

  /// Asks its task to come back.
  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  /// Whether its task had to give way before its slice was used up.
  boolean wasCut(long now) {
    return cut && now < end;
  }

  @Override
  public boolean over() {
    if (cut) {
      return true;
    }
    long alarm = queue.timers.alarm();
    boolean submitted = queue.inbox.isFilled();
    if (!submitted && end == Clock.NEVER && alarm == Clock.NEVER) {
      return false;
    }
    long now = clock.now();
    if (now >= end) {
      return true;
    }
    if (submitted || now >= alarm) {
      queue.lookIn();
      crew.spread(queue);
    }
    return cut;
  }
}
