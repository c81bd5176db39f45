package sluice.scheduling.simulation;

import sluice.scheduling.Task;

/// One core of the simulated machine. Knows what runs on it until when, and what it did so far.
final class Core {
  static final long NEVER = Long.MAX_VALUE;

  private static final int NOBODY = -1;

  final int id;
  Task running;
  long next = NEVER;
  long busy;
  long overhead;
  long switches;
  long migrations;

  private int last = NOBODY;
  private long dispatched;
  private long start;
  private long charged;
  private long burstEnd;
  // What is left of the switch to the last task, where that was taken off before its service began.
  private long owed;

  Core(int id) {
    this.id = id;
  }

  void dispatch(Task task, Machine machine, long now) {
    long cost = owed;
    if (task.id() != last) {
      cost = last == NOBODY ? 0 : machine.switchCost();
      switches += last == NOBODY ? 0 : 1;
    }
    if (task.core() >= 0 && task.core() != id) {
      cost += machine.migrationCost();
      migrations++;
    }
    running = task;
    last = task.id();
    dispatched = now;
    start = now + cost;
    charged = start;
    burstEnd = start + task.burstLeft();
    task.run(id, now, start);
  }

  /// Until when it runs if nothing comes between.
  ///
  /// @param slice from the first service on
  void limit(long slice) {
    next = start + Math.min(slice, burstEnd - start);
  }

  /// Brings the running task's service up to date.
  void charge(long now) {
    if (now > charged) {
      running.serve(now - charged);
      busy += now - charged;
      charged = now;
    }
  }

  boolean burstEnded(long now) {
    return now == burstEnd;
  }

  /// Brings what is known of the present spell up to date, at its end or the run's.
  void close(long now, SpellListener listener) {
    charge(now);
    overhead += Math.min(now, start) - dispatched;
    if (listener != null) {
      listener.spell(id, running.id(), Math.min(start, now), now);
    }
  }

  /// Takes the running task off.
  Task release(long now, SpellListener listener) {
    close(now, listener);
    owed = Math.max(0, start - now);
    Task task = running;
    running = null;
    next = NEVER;
    return task;
  }
}
