package sluice.results.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which processors processes run on.
public final class Affinity {
  private static final String TASKSET = "taskset";
  private static final String STATUS_FIELD = "Cpus_allowed_list:";

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
    Process taskset =
        new ProcessBuilder(TASKSET, "-a", "-c", "-p", format(cpus), Long.toString(pid))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    taskset.onExit().join();
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads.toList()) {
        List<Integer> granted = allowed(thread.resolve("status")).orElse(cpus);
        if (!granted.equals(cpus)) {
          throw new IOException(
              "pinning %s: expected processors %s, the kernel granted %s"
                  .formatted(thread, format(cpus), format(granted)));
        }
      }
    }
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
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(STATUS_FIELD))
          .map(line -> parse(line.substring(STATUS_FIELD.length()).strip()))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Integer> assumed() {
    return IntStream.range(0, Runtime.getRuntime().availableProcessors()).boxed().toList();
  }

  /// Reads a list such as `0-3,8`.
  public static List<Integer> parse(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(range -> range.split("-", -1))
        .flatMapToInt(
            range ->
                IntStream.rangeClosed(
                    Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1])))
        .boxed()
        .toList();
  }

  /// The core counts of a sweep over so many processors: 1, 2, 4 and so on, and all of them.
  public static List<Integer> sweep(int processors) {
    return IntStream.concat(
            IntStream.iterate(1, n -> n < processors, n -> 2 * n), IntStream.of(processors))
        .boxed()
        .toList();
  }
}
