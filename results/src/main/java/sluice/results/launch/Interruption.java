package sluice.results.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C and SIGTERM end a run early without losing it: the fork under way is ended, and the
/// JVM stays until the run has written what it has.
final class Interruption implements AutoCloseable {
  /// The tables of a run of everything took more than fifteen seconds.
  private static final int ATTEMPTS = 1_200;

  private static final int PAUSE_MILLIS = 100;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::holdShutdown, "sluice-interruption");
  private volatile boolean requested;

  private Interruption() {}

  /// Installs it, until closed.
  static Interruption onShutdown() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Whether the run is to end now.
  boolean requested() {
    return requested;
  }

  /// Asks the run to end, and ends its fork.
  void request() {
    requested = true;
    Descendants.kill();
  }

  /// The run has written what it has.
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The shutdown is what ended the run; its hook ends by itself now.
      requested = true;
    }
  }

  private void holdShutdown() {
    try {
      // Once is not enough: a fork may have been on its way when the first request came.
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        request();
        if (finished.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
