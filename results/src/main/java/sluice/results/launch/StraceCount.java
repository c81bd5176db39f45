package sluice.results.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Counts the system calls of a process between two moments of its life, by `strace -c`. The kernel
/// keeps no such count that holds for all servers: that of `/proc/PID/io` leaves out recv, send,
/// epoll and io_uring. Each call is stopped twice for it, so that no time measured meanwhile means
/// anything. One thread.
final class StraceCount implements AutoCloseable {
  private static final String PROGRAM = "strace";
  private static final String BEGUN = " attached";
  private static final int SECONDS = 10;

  private final Process strace;

  private StraceCount(Process strace) {
    this.strace = strace;
  }

  /// Begins to count; returns when all threads of the process are watched.
  ///
  /// @param pid a process of this user's
  /// @param summary the file for the table of calls
  /// @throws IOException where strace is missing, or may not watch the process, with what it says
  static StraceCount attach(long pid, Path summary) throws IOException {
    Process strace =
        new ProcessBuilder(PROGRAM, "-c", "-f", "-o", summary.toString(), "-p", Long.toString(pid))
            .redirectErrorStream(true)
            .start();
    BufferedReader messages = strace.inputReader();
    String line = messages.readLine();
    if (line == null || !line.contains(BEGUN)) {
      strace.destroyForcibly();
      throw new IOException(line == null ? PROGRAM + ": ended at once" : line);
    }
    // It tells of every further thread, and would wait for a reader.
    Thread.startVirtualThread(() -> messages.lines().forEach(ignored -> {}));
    return new StraceCount(strace);
  }

  /// Stops counting and writes the table. The process goes on.
  @Override
  public void close() throws IOException {
    // Its handle ends it too, and leaves its output open.
    strace.toHandle().destroy();
    try {
      if (!strace.waitFor(SECONDS, TimeUnit.SECONDS)) {
        strace.destroyForcibly();
        throw new IOException(PROGRAM + ": did not end within " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      strace.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
