package sluice.results.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which processors processes run on.
public final class Affinity {
  private static final String TASKSET = "taskset";
  private static final String STATUS_FIELD = "Cpus_allowed_list:";

  /// A thread that starts while the others are pinned may be missed, but hardly twice.
  private static final int ATTEMPTS = 5;

  /// More digits than any machine's processors have could not be counted through.
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\s*(?:-\\s*(\\d{1,6}))?");

  private Affinity() {}

  /// Whether this machine has `taskset`, without which nothing is pinned.
  public static boolean available() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, TASKSET)));
  }

  /// What precedes a command to pin the process it starts, with all its threads.
  ///
  /// @param cpus the processors; empty: none in particular
  /// @return empty where there is nothing to pin to or nothing to pin with
  public static List<String> prefix(List<Integer> cpus) {
    return cpus.isEmpty() || !available() ? List.of() : List.of(TASKSET, "-c", format(cpus));
  }

  /// Pins a running process, with all its threads and those they start from now on, and reads back
  /// what the kernel granted. Does nothing where there is nothing to pin to or nothing to pin with.
  ///
  /// @throws IOException where some thread is not pinned to just these processors afterwards
  public static void pin(long pid, List<Integer> cpus) throws IOException {
    if (cpus.isEmpty() || !available()) {
      return;
    }
    Optional<String> deviation = Optional.empty();
    for (int i = 0; i < ATTEMPTS; i++) {
      taskset(pid, cpus);
      deviation = deviation(pid, cpus);
      if (deviation.isEmpty()) {
        return;
      }
    }
    throw new IOException(deviation.orElseThrow());
  }

  /// Pins one running thread of any process.
  ///
  /// @param tid the kernel's number of it
  /// @throws IOException where it is not pinned to just this processor afterwards
  static void pinThread(long tid, int cpu) throws IOException {
    run(TASKSET, "-c", "-p", Integer.toString(cpu), Long.toString(tid));
    Optional<List<Integer>> granted = allowed(Path.of("/proc", Long.toString(tid), "status"));
    if (!granted.equals(Optional.of(List.of(cpu)))) {
      throw new IOException(
          "pinning thread %d: expected processor %d, the kernel granted %s"
              .formatted(tid, cpu, granted.map(Affinity::format).orElse("nothing")));
    }
  }

  private static void taskset(long pid, List<Integer> cpus) throws IOException {
    run(TASKSET, "-a", "-c", "-p", format(cpus), Long.toString(pid));
  }

  private static void run(String... command) throws IOException {
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join();
  }

  /// What is said of the first thread that may run elsewhere; empty where there is none.
  private static Optional<String> deviation(long pid, List<Integer> cpus) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads.toList()) {
        List<Integer> granted = allowed(thread.resolve("status")).orElse(cpus);
        if (!granted.equals(cpus)) {
          return Optional.of(
              "pinning %s: expected processors %s, the kernel granted %s"
                  .formatted(thread, format(cpus), format(granted)));
        }
      }
    }
    return Optional.empty();
  }

  /// A list of processors as `taskset -c` takes it.
  public static String format(List<Integer> cpus) {
    return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /// The processors this process may run on; where the kernel does not tell, as many as the JVM
  /// sees, from 0 on.
  public static List<Integer> allowed() {
    return allowed(Path.of("/proc/self/status")).orElseGet(Affinity::assumed);
  }

  /// Empty where the file is not there, which of a thread that has just ended it is not.
  private static Optional<List<Integer>> allowed(Path status) {
    return allowedList(status).map(Affinity::parse);
  }

  /// The processors as the kernel writes them in the `status` of a process or a thread; empty where
  /// the file is not there.
  static Optional<String> allowedList(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(STATUS_FIELD))
          .map(line -> line.substring(STATUS_FIELD.length()).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Integer> assumed() {
    return IntStream.range(0, Runtime.getRuntime().availableProcessors()).boxed().toList();
  }

  /// A list of processors as the kernel writes it, such as `0-3,8`; empty where there is none.
  public static String ranges(List<Integer> cpus) {
    List<Integer> sorted = cpus.stream().distinct().sorted().toList();
    StringBuilder text = new StringBuilder();
    for (int from = 0, to; from < sorted.size(); from = to + 1) {
      to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      text.append(text.isEmpty() ? "" : ",").append(sorted.get(from));
      text.append(to == from ? "" : "-" + sorted.get(to));
    }
    return text.toString();
  }

  /// Reads a list such as `0-3,8`.
  ///
  /// @throws IllegalArgumentException where it is something else
  public static List<Integer> parse(String list) {
    return read(list)
        .orElseThrow(
            () -> new IllegalArgumentException("expected processors such as 0-3,8; got " + list));
  }

  /// Reads a list such as `0-3,8`, in order and without repetitions; empty where it is something
  /// else.
  static Optional<List<Integer>> read(String list) {
    List<Integer> cpus = new ArrayList<>();
    for (String part : list.strip().split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        return Optional.empty();
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (to < from) {
        return Optional.empty();
      }
      IntStream.rangeClosed(from, to).forEach(cpus::add);
    }
    return Optional.of(cpus.stream().distinct().sorted().toList());
  }

  /// The core counts of a sweep over so many processors: 1, 2, 4 and so on, and all of them.
  public static List<Integer> sweep(int processors) {
    return IntStream.concat(
            IntStream.iterate(1, n -> n < processors, n -> 2 * n), IntStream.of(processors))
        .boxed()
        .toList();
  }
}
