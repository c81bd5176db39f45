package sluice.scheduling.conformance;

/// What can be wrong with a [FaultyPolicy].
enum Defect {
  NONE,
  /// The last come first: unfair by design, which is no defect.
  STARVES,
  /// Forgets every fifth task it is given.
  LOSES_TASKS,
  /// Forgets tasks that used up their slice.
  LOSES_EXPIRED,
  /// Forgets tasks that lost their core.
  LOSES_PREEMPTED,
  /// Forgets tasks that come back from a device.
  LOSES_UNBLOCKED,
  /// Forgets tasks taken over from another queue.
  LOSES_STOLEN,
  /// Keeps some tasks that it hands out in its queue.
  HANDS_OUT_TWICE,
  /// Offers the last task again where none is ready.
  NEVER_LETS_GO,
  /// Says that there are none while some wait.
  HOLDS_BACK,
  ZERO_SLICE,
  /// Runs the task first that truly is the shortest.
  KNOWS_SIZES,
  /// Lets a task run just as long as it truly wants to.
  KNOWS_BURSTS,
  /// Preempts for whom truly is shorter.
  PREEMPTS_BY_SIZE,
  /// Decides by something besides what it was told and its seed.
  TOSSES_A_COIN,
  /// Keeps something from one instance for the next.
  REMEMBERS_LAST_RUN,
  /// Does the machine's part.
  CHANGES_THE_TASK,
  /// Takes any value of its option.
  TAKES_NONSENSE,
  /// Refuses without saying which option.
  COMPLAINS_VAGUELY,
  NEGATIVE_BOOSTS
}
