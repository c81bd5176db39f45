package sluice.scheduling.live;

import java.util.concurrent.CountDownLatch;
import sluice.scheduling.PolicySpec;

/// Executors and work for tests.
final class Works {
  private static final long PATIENCE = 30_000_000_000L;

  private Works() {}

  static LiveExecutor start(int workers, String policy) {
    return new LiveExecutor(LiveSettings.of(workers), PolicySpec.parse(policy)::create);
  }

  static Work once(Runnable action) {
    return slice -> {
      action.run();
      return Outcome.DONE;
    };
  }

  /// Occupies a worker, so that what is submitted meanwhile waits.
  static void holdUp(LiveExecutor executor, CountDownLatch gate) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    executor.execute(
        slice -> {
          begun.countDown();
          gate.await();
          return Outcome.DONE;
        },
        Claim.NONE,
        (task, failure) -> {});
    begun.await();
  }

  /// Spins as long as it may, or fails where nobody ever ends the slice.
  static void untilOver(Slice slice) {
    long start = System.nanoTime();
    while (!slice.over()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new IllegalStateException("the slice never ended");
      }
      Thread.onSpinWait();
    }
  }
}
