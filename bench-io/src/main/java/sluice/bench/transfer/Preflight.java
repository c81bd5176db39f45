package sluice.bench.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sluice.bench.transfer.load.ServerProcess;
import sluice.results.record.Cell;

/// Holds the servers that are about to be measured against the quick rules of the conformance kit:
/// what a server that breaks them would score means nothing. Codecs check themselves in
/// [HeaderState].
final class Preflight {
  private static final String SERVER = "server";
  private static final Duration A_SERVER = Duration.ofMillis(800);

  private final Class<?> checker;

  Preflight() {
    this(ConformanceMain.class);
  }

  /// @param checker the main class of the process that checks; it prints what [ConformanceMain]
  ///   does
  Preflight(Class<?> checker) {
    this.checker = checker;
  }

  /// How long it takes about, on a machine with nothing else to do.
  static Duration expected(List<Cell> cells) {
    return A_SERVER.multipliedBy(servers(cells).size());
  }

  private static List<String> servers(List<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.params().get(SERVER))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// The cells whose server breaks a rule, with the rule and how it is broken.
  Map<Cell, String> failures(List<Cell> cells) {
    Map<String, String> breaches = breaches(servers(cells));
    Map<Cell, String> failures = new LinkedHashMap<>();
    for (Cell cell : cells) {
      String breach = breaches.get(cell.params().get(SERVER));
      if (breach != null) {
        failures.put(cell, breach);
      }
    }
    return failures;
  }

  /// Starts one process for all servers, and another for those that are left where one of them
  /// brings it down.
  private Map<String, String> breaches(List<String> servers) {
    Map<String, String> breaches = new LinkedHashMap<>();
    Deque<String> left = new ArrayDeque<>(servers);
    while (!left.isEmpty()) {
      try {
        String end = check(left, breaches);
        if (!left.isEmpty()) {
          breaches.put(left.remove(), end);
        }
      } catch (IOException e) {
        breaches.put(left.remove(), "the process that checks it: " + e.getMessage());
      }
    }
    return breaches;
  }

  /// @param left what is not checked yet; whatever was is removed
  /// @return how the process ended
  private String check(Deque<String> left, Map<String, String> breaches) throws IOException {
    Process process = start(left);
    try (BufferedReader output = process.inputReader()) {
      for (String line; (line = output.readLine()) != null; ) {
        if (!line.equals(ConformanceMain.CHECKING + left.peek())) {
          continue;
        }
        String verdict = output.readLine();
        if (verdict == null) {
          break;
        }
        String server = left.remove();
        if (!verdict.equals(ConformanceMain.FINE)) {
          breaches.put(server, verdict);
        }
      }
      return "it ended the process it was in, with exit code " + process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Deque<String> servers) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerProcess.JVM_ARGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), checker.getName()));
    command.addAll(servers);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
