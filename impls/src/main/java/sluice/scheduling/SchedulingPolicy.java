package sluice.scheduling;

/// Decides which ready task runs next, and for how long: the contract every policy fulfils, in the
/// simulator and on real cores alike.
///
/// An instance holds the ready tasks of one queue. Its methods are called one at a time, never
/// concurrently; time never runs backwards between calls. Times are whole numbers in one unit, the
/// workload's ticks or nanoseconds. [Task#service()] is up to date whenever a task is passed in.
///
/// Events at one instant come in this order:
///
/// 1. what running tasks do, in core order: completion, I/O request ([#left]) or expiry ([#ready]);
/// 2. boosts, where the policy is [Boosting];
/// 3. arrivals in id order ([#ready]);
/// 4. I/O returns in id order ([#ready]);
/// 5. idle cores pick in core order ([#pick]); where a task of 3 or 4 is still waiting then and
///    preempts a running one ([#preempts]), that one is queued again and its core picks.
public interface SchedulingPolicy {
  /// A task became ready: it joins the queue. Called once for each time it does.
  void ready(Task task, Readiness why, long now);

  /// Takes the next task to run out of the queue.
  ///
  /// @param core the core it will run on
  /// @return null where no task is ready
  Task pick(int core, long now);

  /// How long a task just picked may run before it expires, 1 and up; [Long#MAX_VALUE] for as long
  /// as it likes.
  default long slice(Task task, long now) {
    return Long.MAX_VALUE;
  }

  /// Whether a task should have the core of one that runs. It is asked for tasks that have just
  /// become ready and still wait; and, where one of them may take several cores, between two tasks
  /// that run, to find the one that has to make room. A task that loses its core comes by [#ready].
  default boolean preempts(Task candidate, Task running, long now) {
    return false;
  }

  /// A task that was picked left without becoming ready again: it is blocked or done, or went to
  /// another core's queue.
  default void left(Task task, long now) {}
}
