package sluice.scheduling.queue;

import java.util.function.ToLongFunction;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// Serves the task that has the least of something. Among equals the earlier arrival comes first,
/// then the lower id; an equal is never interrupted.
public final class LeastFirst implements SchedulingPolicy {
  private final TaskHeap heap = TaskHeap.tiesByArrival();
  private final ToLongFunction<Task> key;
  private final boolean preemptive;

  /// @param key what counts; it must not change while a task waits
  /// @param preemptive whether a task that becomes ready interrupts one that has more
  public LeastFirst(ToLongFunction<Task> key, boolean preemptive) {
    this.key = key;
    this.preemptive = preemptive;
  }

  @Override
  public void ready(Task task, Readiness why, long now) {
    heap.add(key.applyAsLong(task), task);
  }

  @Override
  public Task pick(int core, long now) {
    return heap.poll();
  }

  @Override
  public boolean preempts(Task candidate, Task running, long now) {
    return preemptive && key.applyAsLong(candidate) < key.applyAsLong(running);
  }
}
