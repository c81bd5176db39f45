package sluice.transfer.server;

/// Waiting for threads to end.
public final class Threads {
  private Threads() {}

  /// Waits for the thread's end however often this thread is interrupted, and keeps the interrupt.
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
