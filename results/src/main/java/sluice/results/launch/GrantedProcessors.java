package sluice.results.launch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import sluice.results.record.Granted;
import sluice.results.record.Granted.Threads;

/// Reads back which processors the kernel lets the threads of a JVM run on.
public final class GrantedProcessors {
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
    for (JvmThread thread : JvmThread.all(tasks)) {
      // A thread that has just ended has none.
      Affinity.allowedList(thread.directory().resolve("status"))
          .ifPresent(
              cpus -> granted.computeIfAbsent(thread.kind(), k -> new TreeSet<>()).add(cpus));
    }
    Map<String, String> notes = new LinkedHashMap<>();
    granted.forEach(
        (threads, cpus) -> notes.put(Granted.granted(end, threads), String.join(SEPARATOR, cpus)));
    return notes;
  }
}
