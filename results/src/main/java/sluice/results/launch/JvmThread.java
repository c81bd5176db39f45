package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sluice.results.record.Granted.Threads;

/// A thread of a JVM, as the kernel tells of it.
///
/// @param kind what it is for, which its name says
/// @param directory where the kernel keeps what it tells; gone when the thread has ended
record JvmThread(Threads kind, Path directory) {
  /// The kernel keeps fifteen characters of a name.
  private static final Pattern JIT = Pattern.compile("C[12] Comp.*|JVMCI.*");

  /// The serial collector has no thread of its own, but runs in the VM's.
  private static final Pattern GC =
      Pattern.compile("GC Thread.*|G1 .*|ParGC.*|Shenandoah.*|Z[A-Z].*|VM Thread");

  /// All threads of a process.
  ///
  /// @param tasks the kernel's directory of them
  /// @return none where the kernel does not tell
  static List<JvmThread> all(Path tasks) {
    try (Stream<Path> directories = Files.list(tasks)) {
      return directories.flatMap(directory -> of(directory).stream()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// Empty where the thread has just ended.
  private static Optional<JvmThread> of(Path directory) {
    try {
      return Files.readString(directory.resolve("comm"))
          .lines()
          .findFirst()
          .map(name -> new JvmThread(kind(name), directory));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Threads kind(String name) {
    if (JIT.matcher(name).matches()) {
      return Threads.JIT;
    }
    return GC.matcher(name).matches() ? Threads.GC : Threads.PROGRAM;
  }
}
