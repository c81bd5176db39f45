package sluice.scheduling.reference;

import java.util.ArrayList;
import java.util.List;
import sluice.scheduling.Job;

/// Feedback queues on one core. Who runs stays at the head of its queue meanwhile.
final class ReferenceFeedback extends ReferenceMachine {
  private final Options options;
  private final List<List<Item>> queues = new ArrayList<>();
  private final List<Item> core = new ArrayList<>();

  /// Lists go from the top level.
  record Options(
      List<Integer> quantum,
      List<Integer> allotment,
      long boost,
      boolean ioResets,
      boolean ioToHead) {}

  ReferenceFeedback(List<Job> jobs, boolean serialDevice, Options options) {
    super(jobs, serialDevice);
    this.options = options;
    for (int level = 0; level < options.quantum.size(); level++) {
      queues.add(new ArrayList<>());
    }
  }

  @Override
  List<Item> running() {
    return core;
  }

  @Override
  void leave(Item item) {
    core.clear();
    queues.get(item.level).remove(item);
    if (item.ticksLeft == 0) {
      useQuantum(item);
    }
    if (options.ioResets) {
      enter(item, item.level);
    }
  }

  @Override
  void expire(Item item) {
    if (item.ticksLeft == 0) {
      core.clear();
      queues.get(item.level).remove(item);
      useQuantum(item);
      queues.get(item.level).add(item);
    }
  }

  private void useQuantum(Item item) {
    item.allotmentLeft--;
    item.ticksLeft = options.quantum.get(item.level);
    if (item.allotmentLeft == 0) {
      enter(item, Math.min(item.level + 1, queues.size() - 1));
    }
  }

  private void enter(Item item, int level) {
    item.level = level;
    item.ticksLeft = options.quantum.get(level);
    item.allotmentLeft = options.allotment.get(level);
  }

  @Override
  void boost(long now) {
    if (options.boost == 0 || now == 0 || now % options.boost != 0) {
      return;
    }
    for (int level = queues.size() - 1; level > 0; level--) {
      queues.getFirst().addAll(queues.get(level));
      queues.get(level).clear();
    }
    items.forEach(item -> enter(item, 0));
  }

  @Override
  void arrive(Item item) {
    enter(item, 0);
    queues.getFirst().add(item);
  }

  @Override
  void comeBack(Item item) {
    List<Item> queue = queues.get(item.level);
    queue.add(options.ioToHead ? 0 : queue.size(), item);
  }

  @Override
  void dispatch() {
    core.clear();
    queues.stream()
        .filter(queue -> !queue.isEmpty())
        .findFirst()
        .ifPresent(queue -> core.add(queue.getFirst()));
  }
}
