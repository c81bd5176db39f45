package sluice.scheduling.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sluice.scheduling.Job;

/// One queue for all cores: first come, first served with an endless quantum, round robin with any
/// other.
final class ReferenceQueue extends ReferenceMachine {
  private final Item[] cores;
  private final long quantum;
  private final List<Item> queue = new ArrayList<>();

  ReferenceQueue(List<Job> jobs, boolean serialDevice, int cores, long quantum) {
    super(jobs, serialDevice);
    this.cores = new Item[cores];
    this.quantum = quantum;
  }

  @Override
  List<Item> running() {
    return Arrays.asList(cores);
  }

  @Override
  void leave(Item item) {
    cores[running().indexOf(item)] = null;
  }

  @Override
  void expire(Item item) {
    if (item.ticksLeft == 0) {
      leave(item);
      queue.add(item);
    }
  }

  @Override
  void arrive(Item item) {
    queue.add(item);
  }

  @Override
  void comeBack(Item item) {
    queue.add(item);
  }

  @Override
  void dispatch() {
    for (int core = 0; core < cores.length; core++) {
      if (cores[core] == null && !queue.isEmpty()) {
        cores[core] = queue.removeFirst();
        cores[core].ticksLeft = quantum;
      }
    }
  }
}
