package sluice.results.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends a fork that does not end by itself.
final class Watchdog implements AutoCloseable {
  private final Duration limit;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean bitten;

  private Watchdog(Duration limit) {
    this.limit = limit;
  }

  /// Watches what this process starts, until closed.
  static Watchdog over(Duration limit) {
    Watchdog watchdog = new Watchdog(limit);
    Thread.ofVirtual().start(watchdog::watch);
    return watchdog;
  }

  /// Whether the limit passed, so that the fork was ended.
  boolean bitten() {
    return bitten;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch() {
    try {
      if (!closed.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        bitten = true;
        Descendants.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
