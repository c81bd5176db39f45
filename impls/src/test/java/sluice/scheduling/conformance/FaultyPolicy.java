package sluice.scheduling.conformance;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import sluice.scheduling.Boosting;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// Round robin that prefers weight when preempting, with a defect.
final class FaultyPolicy implements SchedulingPolicy, Boosting {
  private static final int COUNT = 5;

  private final FaultyProvider provider;
  private final Defect defect;
  private final long quantum;
  private final Deque<Task> queue = new ArrayDeque<>();
  private final boolean backwards;
  private Task last;
  private int calls;

  FaultyPolicy(FaultyProvider provider, Defect defect, long quantum) {
    this.provider = provider;
    this.defect = defect;
    this.quantum = quantum;
    this.backwards = defect == Defect.REMEMBERS_LAST_RUN && provider.toss() % 2 == 1;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    boolean lost =
        switch (defect) {
          case LOSES_TASKS -> ++calls % COUNT == 0;
          case LOSES_EXPIRED -> why == Readiness.EXPIRED;
          case LOSES_PREEMPTED -> why == Readiness.PREEMPTED;
          case LOSES_UNBLOCKED -> why == Readiness.UNBLOCKED;
          case LOSES_STOLEN -> why == Readiness.STOLEN;
          default -> false;
        };
    if (defect == Defect.STARVES) {
      queue.addFirst(task);
    } else if (!lost) {
      queue.addLast(task);
    }
  }

  @Override
  public Task pick(int core, long now) {
    if (queue.isEmpty()) {
      return defect == Defect.NEVER_LETS_GO ? last : null;
    }
    calls++;
    last =
        switch (defect) {
          case HOLDS_BACK -> calls % COUNT == 0 ? null : queue.pollFirst();
          case HANDS_OUT_TWICE -> calls % COUNT == 0 ? queue.peekFirst() : queue.pollFirst();
          case KNOWS_SIZES -> take(Comparator.comparingLong(Task::remaining));
          case TOSSES_A_COIN -> provider.toss() % COUNT == 0 ? queue.pollLast() : queue.pollFirst();
          default -> backwards ? queue.pollLast() : queue.pollFirst();
        };
    return last;
  }

  private Task take(Comparator<Task> order) {
    Task least = queue.stream().min(order.thenComparingInt(Task::id)).orElseThrow();
    queue.remove(least);
    return least;
  }

  @Override
  public long slice(Task task, long now) {
    return switch (defect) {
      case ZERO_SLICE -> ++calls % COUNT == 0 ? 0 : quantum;
      case KNOWS_BURSTS -> Math.max(1, task.burstLeft());
      case CHANGES_THE_TASK -> {
        task.serve(Math.min(1, task.burstLeft()));
        yield quantum;
      }
      default -> quantum;
    };
  }

  @Override
  public boolean preempts(Task candidate, Task running, long now) {
    return defect == Defect.PREEMPTS_BY_SIZE
        ? candidate.remaining() < running.remaining()
        : candidate.weight() > running.weight();
  }

  @Override
  public long period() {
    return defect == Defect.NEGATIVE_BOOSTS ? -1 : 0;
  }

  @Override
  public void boost(long now) {}
}
