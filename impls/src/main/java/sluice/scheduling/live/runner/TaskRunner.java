package sluice.scheduling.live.runner;

import sluice.scheduling.live.Claim;
import sluice.scheduling.live.Placement;
import sluice.scheduling.live.Work;

/// An executor of any kind, with what measuring one takes.
public interface TaskRunner extends AutoCloseable {
  /// Where its workers run.
  Placement placement();

  /// Submits work to be run to its end. Any thread.
  ///
  /// @param claim for a policy that uses it; what follows none ignores it
  void submit(Work work, Claim claim);

  /// Submits work of which nothing is told.
  default void submit(Work work) {
    submit(work, Claim.NONE);
  }

  /// Waits until all is over that was submitted; nobody may submit meanwhile.
  ///
  /// @throws IllegalStateException where a task failed, with the first failure as its cause
  void await() throws InterruptedException;

  /// Runs what was submitted to its end and ends all threads. Nobody may submit meanwhile.
  @Override
  void close();
}
