package sluice.scheduling.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sluice.scheduling.Readiness;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// EEVDF by its definitions: looks at every task for each answer, with numbers of any length.
/// Weights have to be powers of two up to 2^20, which makes every virtual runtime a whole number.
final class NaiveEligibleQueue {
  /// What is known of a task, in whatever queue it is.
  static final class Entity {
    long requestStart;
    long requestService;
    long pickedAt = -1;
    long pickedService;
    BigInteger lag = BigInteger.ZERO;
    BigInteger leftAt = BigInteger.ZERO;
  }

  private final Map<Task, Entity> entities;
  private final List<Task> waiting = new ArrayList<>();
  private final List<Task> running = new ArrayList<>();
  private final long slice;
  private final String sleep;
  private BigInteger last = BigInteger.ZERO;

  NaiveEligibleQueue(Map<Task, Entity> entities, long slice, String sleep) {
    this.entities = entities;
    this.slice = slice;
    this.sleep = sleep;
  }

  void ready(Task task, Readiness why, long now) {
    Entity entity = entities.computeIfAbsent(task, any -> new Entity());
    if (why == Readiness.EXPIRED || why == Readiness.PREEMPTED) {
      running.remove(task);
      if (task.service() - entity.requestService >= slice) {
        entity.requestStart = runtime(task, task.service());
        entity.requestService = task.service();
      }
    } else {
      long used = why == Readiness.STOLEN ? task.service() - entity.requestService : 0;
      BigInteger place = virtualTime(now).subtract(offset(task, why, now));
      entity.requestStart = place.longValueExact() - (used << 20) / task.weight();
      entity.requestService = task.service() - used;
    }
    waiting.add(task);
  }

  Task pick(long now) {
    Comparator<Task> byAge = Comparator.comparingLong(Task::arrival).thenComparingInt(Task::id);
    Task picked =
        waiting.stream()
            .filter(task -> eligible(task, now))
            .min(Comparator.comparingLong(this::deadline).thenComparing(byAge))
            .or(
                () ->
                    waiting.stream()
                        .min(
                            Comparator.<Task>comparingLong(task -> runtime(task, task.service()))
                                .thenComparing(byAge)))
            .orElse(null);
    if (picked != null) {
      waiting.remove(picked);
      running.add(picked);
      Entity entity = entities.get(picked);
      entity.pickedAt = now;
      entity.pickedService = picked.service();
    }
    return picked;
  }

  boolean preempts(Task candidate, Task other, long now) {
    return eligible(candidate, now)
        && (!eligible(other, now) || deadline(candidate) < deadline(other));
  }

  void left(Task task, long now) {
    Entity entity = entities.get(task);
    running.remove(task);
    waiting.add(task);
    BigInteger lag =
        virtualTime(now)
            .subtract(BigInteger.valueOf(runtime(task, task.service())))
            .multiply(BigInteger.valueOf(task.weight()));
    waiting.remove(task);
    BigInteger most = BigInteger.valueOf(2 * slice).shiftLeft(20);
    entity.lag = lag.max(most.negate()).min(most);
    if (task.state() != TaskState.READY) {
      entity.leftAt = virtualTime(now);
    }
  }

  private BigInteger offset(Task task, Readiness why, long now) {
    BigInteger lag = entities.get(task).lag;
    BigInteger weight = BigInteger.valueOf(task.weight());
    if (why == Readiness.UNBLOCKED && sleep.equals("drop")) {
      lag = BigInteger.ZERO;
    }
    if (why == Readiness.UNBLOCKED && sleep.equals("decay") && lag.signum() < 0) {
      BigInteger passed = virtualTime(now).subtract(entities.get(task).leftAt).max(BigInteger.ZERO);
      lag = lag.add(passed.multiply(weight)).min(BigInteger.ZERO);
    }
    BigInteger others = weight();
    return others.signum() == 0 ? BigInteger.ZERO : lag.divide(weight).add(lag.divide(others));
  }

  private boolean eligible(Task task, long now) {
    return BigInteger.valueOf(runtime(task, task.service())).compareTo(virtualTime(now)) <= 0;
  }

  private long deadline(Task task) {
    return runtime(task, entities.get(task).requestService + slice);
  }

  private long runtime(Task task, long service) {
    Entity entity = entities.get(task);
    return entity.requestStart + ((service - entity.requestService) << 20) / task.weight();
  }

  private BigInteger weight() {
    BigInteger sum = BigInteger.ZERO;
    for (List<Task> tasks : List.of(waiting, running)) {
      for (Task task : tasks) {
        sum = sum.add(BigInteger.valueOf(task.weight()));
      }
    }
    return sum;
  }

  private BigInteger virtualTime(long now) {
    BigInteger weight = weight();
    if (weight.signum() == 0) {
      return last;
    }
    BigInteger sum = BigInteger.ZERO;
    for (Task task : waiting) {
      sum = sum.add(times(runtime(task, task.service()), task.weight()));
    }
    for (Task task : running) {
      Entity entity = entities.get(task);
      long service = entity.pickedService + now - entity.pickedAt;
      sum = sum.add(times(runtime(task, service), task.weight()));
    }
    BigInteger[] parts = sum.divideAndRemainder(weight);
    last = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return last;
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  /// For both kinds of queue to share.
  static Map<Task, Entity> entities() {
    return new HashMap<>();
  }
}
