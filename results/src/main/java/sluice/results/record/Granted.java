package sluice.results.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads in a fork's notes which processors were asked for, for an end of a cell, and which the
/// kernel granted its threads. Processors are written as the kernel does, such as `0-3,8`.
public final class Granted {
  /// The end that serves.
  public static final String SERVER = "server";

  /// The end that JMH drives.
  public static final String LOAD = "load";

  private static final String ASKED = " asked";

  /// The threads of an end by what they do, as they are told apart in the names of notes.
  public enum Threads {
    /// Those that run the program.
    PROGRAM(""),
    /// The compilers.
    JIT(" JIT"),
    /// The collectors.
    GC(" GC");

    private final String suffix;

    Threads(String suffix) {
      this.suffix = suffix;
    }
  }

  private Granted() {}

  /// The name of the note that says what was asked for.
  public static String asked(String end) {
    return end + ASKED;
  }

  /// The name of the note that says what was granted.
  public static String granted(String end, Threads threads) {
    return end + threads.suffix;
  }

  /// Whether a fork tells what it asked for and what it got, for one end at least.
  public static boolean told(Fork fork) {
    Map<String, String> notes = fork.notes();
    return List.of(SERVER, LOAD).stream()
        .anyMatch(end -> notes.containsKey(asked(end)) && notes.containsKey(end));
  }

  /// Where the kernel granted something else than was asked for, one line for each kind of thread.
  public static List<String> deviations(Fork fork) {
    List<String> deviations = new ArrayList<>();
    for (String end : List.of(SERVER, LOAD)) {
      String asked = fork.notes().get(asked(end));
      if (asked == null) {
        continue;
      }
      for (Threads threads : Threads.values()) {
        String name = granted(end, threads);
        String granted = fork.notes().get(name);
        if (granted != null && !granted.equals(asked)) {
          deviations.add("%s: asked for %s, granted %s".formatted(name, asked, granted));
        }
      }
    }
    return deviations;
  }
}
