package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sluice.results.record.Granted.Threads;

/// How long the JIT compilers of a JVM have worked. Any thread.
public final class CompilerTime {
  private final List<Path> threads;

  private CompilerTime(List<Path> threads) {
    this.threads = threads;
  }

  /// Of the compilers' threads that a process has now; of none where the kernel does not tell.
  public static CompilerTime of(long pid) {
    return of(Path.of("/proc", Long.toString(pid), "task"));
  }

  static CompilerTime of(Path tasks) {
    return new CompilerTime(
        JvmThread.all(tasks).stream()
            .filter(thread -> thread.kind() == Threads.JIT)
            .map(thread -> thread.directory().resolve("schedstat"))
            .toList());
  }

  /// Processor time of those that have not ended, in nanoseconds.
  public long nanos() {
    long sum = 0;
    for (Path thread : threads) {
      sum += running(thread);
    }
    return sum;
  }

  /// The first number is the time on a processor.
  private static long running(Path thread) {
    try {
      String told = Files.readString(thread);
      return told.isEmpty() ? 0 : Long.parseLong(told.substring(0, told.indexOf(' ')));
    } catch (IOException e) {
      return 0;
    }
  }
}
