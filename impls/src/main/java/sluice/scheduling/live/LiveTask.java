package sluice.scheduling.live;

import sluice.scheduling.OpenBursts;
import sluice.scheduling.Task;

/// A task with its work, and who hears of its end: what it asks for is to run that work. It is one
/// object, since the submitter writes it and another core has to fetch it.
final class LiveTask extends Task {
  final Work work;
  final Completion completion;

  /// The one behind it in the [Inbox].
  LiveTask next;

  /// Where it is among the open tasks of its queue.
  OpenTasks.Group group;

  /// Whether its end was told. Written by the worker that ran it, or once all workers have left.
  boolean reported;

  /// How many came into the inbox up to this one.
  long number;

  LiveTask(int id, long arrival, Claim claim, Work work, Completion completion) {
    super(
        id,
        arrival,
        OpenBursts.OPEN,
        claim.weight(),
        claim.estimate(),
        Clock.later(arrival, claim.deadline()));
    this.work = work;
    this.completion = completion;
  }
}
