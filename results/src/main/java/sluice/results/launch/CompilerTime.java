package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sluice.results.record.Granted.Threads;

/// How long the JIT compilers of a JVM have worked. It is asked between iterations, so it looks for
/// their threads again only when threads have come or gone. Any thread.
public final class CompilerTime {
  private static final int UNKNOWN = -1;

  private final Path tasks;
  private List<Path> compilers = List.of();
  private int counted = UNKNOWN;

  private CompilerTime(Path tasks) {
    this.tasks = tasks;
  }

  /// Of a process; nothing where the kernel does not tell.
  public static CompilerTime of(long pid) {
    return of(Path.of("/proc", Long.toString(pid), "task"));
  }

  static CompilerTime of(Path tasks) {
    return new CompilerTime(tasks);
  }

  /// Processor time of those that have not ended, in nanoseconds.
  public synchronized long nanos() {
    int threads = threads();
    if (threads != counted) {
      compilers = compilers();
      counted = threads;
    }
    long sum = 0;
    for (Path compiler : compilers) {
      sum += running(compiler);
    }
    return sum;
  }

  /// Each is a directory, and makes for a link to the one they are in.
  private int threads() {
    try {
      return (int) Files.getAttribute(tasks, "unix:nlink");
    } catch (IOException | UnsupportedOperationException e) {
      return UNKNOWN;
    }
  }

  private List<Path> compilers() {
    return JvmThread.all(tasks).stream()
        .filter(thread -> thread.kind() == Threads.JIT)
        .map(thread -> thread.directory().resolve("schedstat"))
        .toList();
  }

  /// The first number is the time on a processor.
  private long running(Path compiler) {
    try {
      String told = Files.readString(compiler);
      return told.isEmpty() ? 0 : Long.parseLong(told.substring(0, told.indexOf(' ')));
    } catch (IOException e) {
      // It has ended, and another thread may have come instead.
      counted = UNKNOWN;
      return 0;
    }
  }
}
