package sluice.scheduling.live;

/// What was submitted, until somebody with the queue's lock takes it in and makes a task of it. It
/// is no more than that takes: one core writes it and another has to fetch it, while the task is
/// made where it is used.
final class Submission {
  final int id;
  final long arrival;
  final Claim claim;
  final Work work;
  final Completion completion;

  /// The one behind it in the [Inbox].
  Submission next;

  /// How many came into the inbox up to this one.
  long number;

  /// @param arrival nanoseconds since the executor's start
  Submission(int id, long arrival, Claim claim, Work work, Completion completion) {
    this.id = id;
    this.arrival = arrival;
    this.claim = claim;
    this.work = work;
    this.completion = completion;
  }
}
