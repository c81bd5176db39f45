package sluice.scheduling.live;

import sluice.scheduling.Job;
import sluice.scheduling.OpenBursts;
import sluice.scheduling.Task;

/// A task's work, and who hears of its end: what the task asks for is to run it. A policy hands out
/// the task, which leads back here by its job.
final class LiveTask extends OpenBursts {
  final Work work;
  final Completion completion;
  final Task task;

  /// The one before it in the [Inbox], then the one behind it among the newly ready.
  LiveTask next;

  /// Its neighbours among the open tasks of its queue.
  LiveTask previousOpen;

  LiveTask nextOpen;

  /// Whether its end was told. Written by the worker that ran it, or once all workers have left.
  boolean reported;

  /// How many lie in the inbox up to this one.
  int depth;

  LiveTask(int id, long arrival, Claim claim, Work work, Completion completion) {
    this.work = work;
    this.completion = completion;
    long deadline = Clock.later(arrival, claim.deadline());
    this.task = new Task(new Job(id, arrival, this, claim.weight(), claim.estimate(), deadline));
  }

  /// What a task of a live executor stands for.
  static LiveTask of(Task task) {
    return (LiveTask) task.job().bursts();
  }
}
