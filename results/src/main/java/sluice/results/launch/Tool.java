package sluice.results.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A short-lived program that does something to another process.
///
/// @param path the program
record Tool(Path path) {
  /// The JDK's tool that gives commands to JVMs.
  static final Tool JCMD = new Tool(Path.of(System.getProperty("java.home"), "bin", "jcmd"));

  private static final int LIMIT_SECONDS = 60;

  boolean isExecutable() {
    return Files.isExecutable(path);
  }

  /// Runs it to its end.
  ///
  /// @return what it printed
  /// @throws IOException where it fails, with the last line it printed
  String run(String... arguments) throws IOException {
    return output(Stream.concat(Stream.of(path.toString()), Stream.of(arguments)).toList());
  }

  /// Runs a command to its end.
  ///
  /// @return what it printed
  /// @throws IOException where it fails, with the last line it printed
  static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command.getFirst() + ": did not end");
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            "%s: exit code %d: %s"
                .formatted(
                    command.getFirst(),
                    process.exitValue(),
                    output.lines().reduce("", (before, line) -> line)));
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(command.getFirst() + ": interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
