package sluice.scheduling.reference;

import sluice.scheduling.Job;

/// A job on its way through the reference machine.
final class Item {
  final Job job;
  int level;
  long ticksLeft;
  long allotmentLeft;

  int burst;
  long burstLeft;
  long served;
  long wakesAt = -1;
  boolean arrived;
  boolean blocked;
  boolean running;
  long start = -1;
  long finish = -1;
  long waited;

  Item(Job job) {
    this.job = job;
    this.burstLeft = job.bursts().cpu(0);
  }

  boolean done() {
    return finish >= 0;
  }

  boolean ready() {
    return arrived && !blocked && !done();
  }
}
