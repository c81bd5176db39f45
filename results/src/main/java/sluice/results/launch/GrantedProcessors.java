package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sluice.results.record.Granted;
import sluice.results.record.Granted.Threads;

/// Reads back which processors the kernel lets the threads of a JVM run on.
public final class GrantedProcessors {
  /// The kernel keeps fifteen characters of a name.
  private static final Pattern JIT = Pattern.compile("C[12] Comp.*|JVMCI.*");

  /// The serial collector has no thread of its own, but runs in the VM's.
  private static final Pattern GC =
      Pattern.compile("GC Thread.*|G1 .*|ParGC.*|Shenandoah.*|Z[A-Z].*|VM Thread");

  private static final String SEPARATOR = "; ";

  private GrantedProcessors() {}

  /// What the threads of a process may use, as notes; none where the kernel does not tell. Where
  /// threads of one kind differ, all that is granted to some of them stands one after the other.
  ///
  /// @param end [Granted#SERVER] or [Granted#LOAD]
  public static Map<String, String> of(String end, long pid) {
    return of(end, Path.of("/proc", Long.toString(pid), "task"));
  }

  static Map<String, String> of(String end, Path tasks) {
    Map<Threads, TreeSet<String>> granted = new EnumMap<>(Threads.class);
    for (Path task : tasks(tasks)) {
      Optional<String> name = firstLine(task.resolve("comm"));
      Optional<String> cpus = Affinity.allowedList(task.resolve("status"));
      // A thread that has just ended has neither.
      if (name.isPresent() && cpus.isPresent()) {
        granted.computeIfAbsent(kind(name.get()), k -> new TreeSet<>()).add(cpus.get());
      }
    }
    Map<String, String> notes = new LinkedHashMap<>();
    granted.forEach(
        (threads, cpus) -> notes.put(Granted.granted(end, threads), String.join(SEPARATOR, cpus)));
    return notes;
  }

  private static Threads kind(String name) {
    if (JIT.matcher(name).matches()) {
      return Threads.JIT;
    }
    return GC.matcher(name).matches() ? Threads.GC : Threads.PROGRAM;
  }

  private static List<Path> tasks(Path directory) {
    try (Stream<Path> tasks = Files.list(directory)) {
      return tasks.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<String> firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
