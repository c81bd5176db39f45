package sluice.scheduling.live.runner;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import sluice.scheduling.live.Claim;
import sluice.scheduling.live.DispatchListener;
import sluice.scheduling.live.Outcome;
import sluice.scheduling.live.Pinning;
import sluice.scheduling.live.Placement;
import sluice.scheduling.live.Slice;
import sluice.scheduling.live.Work;

/// One of the JDK's executors. A task has its thread from beginning to end, and sleeps on it where
/// it blocks.
final class PooledRunner implements TaskRunner {
  private final Tally tally = new Tally();
  private final ExecutorService executor;
  private final int workers;
  private final DispatchListener listener;
  private final Pinning pinning;
  private final boolean threadsOutliveIt;
  private final Placement placement;

  /// @param executor runs as many tasks at once as there are workers, and not more; closed with
  ///   this
  /// @param threadsOutliveIt whether its threads serve others afterwards
  PooledRunner(ExecutorService executor, RunnerSettings settings, boolean threadsOutliveIt) {
    this.executor = executor;
    this.workers = settings.workers();
    this.listener = settings.listener();
    this.threadsOutliveIt = threadsOutliveIt;
    this.pinning = Pinning.of(workers, settings.pinned());
    onEveryWorker(pinning::enter);
    this.placement = pinning.placement();
  }

  /// Why an executor without a policy cannot run so; empty where it can.
  static Optional<String> unavailable(RunnerSettings settings) {
    return settings.policy().map(policy -> "follows no scheduling policy");
  }

  /// Does something once on each worker: as many tasks as there are workers, none of which ends
  /// before all have begun. They spin, since a virtual thread that waits leaves its carrier.
  private void onEveryWorker(IntConsumer action) {
    AtomicInteger begun = new AtomicInteger();
    CompletableFuture<?>[] done = new CompletableFuture<?>[workers];
    for (int i = 0; i < workers; i++) {
      done[i] =
          CompletableFuture.runAsync(
              () -> {
                int index = begun.getAndIncrement();
                while (begun.get() < workers) {
                  Thread.onSpinWait();
                }
                action.accept(index);
              },
              executor);
    }
    CompletableFuture.allOf(done).join();
  }

  @Override
  public Placement placement() {
    return placement;
  }

  @Override
  public void submit(Work work, Claim claim) {
    long submitted = listener == null ? 0 : System.nanoTime();
    executor.execute(() -> run(work, submitted));
    tally.submitted();
  }

  private void run(Work work, long submitted) {
    Throwable failure = null;
    try {
      if (listener != null) {
        listener.dispatched(System.nanoTime() - submitted);
      }
      runToEnd(work);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    tally.ended(failure);
  }

  private static void runToEnd(Work work) throws Exception {
    while (true) {
      switch (work.run(Slice.ENDLESS)) {
        case Outcome.Done() -> {
          return;
        }
        case Outcome.Yielded() -> {}
        case Outcome.Blocked(long nanos) -> TimeUnit.NANOSECONDS.sleep(nanos);
      }
    }
  }

  @Override
  public void await() throws InterruptedException {
    tally.await();
  }

  @Override
  public void close() {
    if (threadsOutliveIt) {
      onEveryWorker(_ -> pinning.leave());
    }
    executor.close();
  }
}
