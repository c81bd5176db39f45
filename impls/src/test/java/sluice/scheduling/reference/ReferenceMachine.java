package sluice.scheduling.reference;

import java.util.ArrayList;
import java.util.List;
import sluice.scheduling.Job;

/// A machine that goes through time tick by tick and through all jobs at every tick: slow, and too
/// simple to be wrong in the way an event-driven one may be. Switches are free.
abstract class ReferenceMachine {
  final List<Item> items = new ArrayList<>();
  private final boolean serialDevice;
  private long deviceFree;

  ReferenceMachine(List<Job> jobs, boolean serialDevice) {
    jobs.forEach(job -> items.add(new Item(job)));
    this.serialDevice = serialDevice;
  }

  boolean serialDevice() {
    return serialDevice;
  }

  /// Those that have a core, in core order; some may be null.
  abstract List<Item> running();

  /// Takes a task that is done or blocked off its core.
  abstract void leave(Item item);

  /// Queues a task again whose slice is over, if it is.
  abstract void expire(Item item);

  void boost(long now) {}

  abstract void arrive(Item item);

  abstract void comeBack(Item item);

  /// Gives the cores to whom they are due.
  abstract void dispatch();

  /// Runs everything to its end.
  final List<Item> run() {
    for (long now = 0; !items.stream().allMatch(Item::done); now++) {
      endBurstsAndSlices(now);
      boost(now);
      becomeReady(now);
      while (running().stream().anyMatch(item -> item != null && item.burstLeft == 0)) {
        endBurstsAndSlices(now);
        becomeReady(now);
      }
      tick();
    }
    return items;
  }

  private void endBurstsAndSlices(long now) {
    for (Item item : new ArrayList<>(running())) {
      if (item != null && item.burstLeft == 0) {
        endBurst(item, now);
      } else if (item != null) {
        expire(item);
      }
    }
  }

  private void becomeReady(long now) {
    for (Item item : items) {
      if (!item.arrived && item.job.arrival() == now) {
        item.arrived = true;
        arrive(item);
      }
    }
    for (Item item : items) {
      if (item.blocked && item.wakesAt == now) {
        item.blocked = false;
        comeBack(item);
      }
    }
    dispatch();
    for (Item item : running()) {
      if (item != null && item.start < 0) {
        item.start = now;
      }
    }
  }

  private void endBurst(Item item, long now) {
    leave(item);
    if (item.burst == item.job.bursts().count() - 1) {
      item.finish = now;
      return;
    }
    long ioTime = item.job.bursts().io(item.burst);
    item.burst++;
    item.burstLeft = item.job.bursts().cpu(item.burst);
    item.blocked = true;
    deviceFree = Math.max(deviceFree, now) + ioTime;
    item.wakesAt = serialDevice ? deviceFree : now + ioTime;
  }

  private void tick() {
    items.forEach(item -> item.running = false);
    for (Item item : running()) {
      if (item != null) {
        item.running = true;
        item.burstLeft--;
        item.ticksLeft--;
        item.served++;
      }
    }
    for (Item item : items) {
      if (item.ready() && !item.running) {
        item.waited++;
      }
    }
  }
}
