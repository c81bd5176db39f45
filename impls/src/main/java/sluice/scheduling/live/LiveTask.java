package sluice.scheduling.live;

import sluice.scheduling.OpenBursts;
import sluice.scheduling.Task;

/// A task with its work, and who hears of its end: what it asks for is to run that work.
final class LiveTask extends Task {
  final Work work;
  final Completion completion;

  /// Where it is among the open tasks of its queue.
  OpenTasks.Group group;

  /// Whether its end was told. Written by the worker that ran it, or once all workers have left.
  boolean reported;

  LiveTask(Submission submission) {
    super(
        submission.id,
        submission.arrival,
        OpenBursts.OPEN,
        submission.claim.weight(),
        submission.claim.estimate(),
        Clock.later(submission.arrival, submission.claim.deadline()));
    this.work = submission.work;
    this.completion = submission.completion;
  }
}
