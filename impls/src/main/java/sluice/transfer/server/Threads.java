package sluice.transfer.server;

import sluice.transfer.FramingServer;

/// Starting threads and waiting for them to end.
public final class Threads {
  private Threads() {}

  /// Starts the thread of one connection, where the system has a thread left for it: that it has
  /// none is no reason for the caller's own thread to end.
  ///
  /// @return whether the thread was started
  public static boolean start(Thread thread) {
    try {
      thread.start();
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  /// Starts the thread that a server cannot do without.
  ///
  /// @param server is closed where the system has no thread left, so that nothing of it stays
  /// @throws OutOfMemoryError where it has none
  public static void start(Thread thread, FramingServer server) {
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      server.close();
      throw e;
    }
  }

  /// Tells of what would have ended this thread, and must not because others are served by it too.
  public static void report(Throwable unexpected) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, unexpected);
  }

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
