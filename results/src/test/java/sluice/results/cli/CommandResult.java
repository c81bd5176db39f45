package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// What a command left.
///
/// @param exitCode 0 all is well, 1 it failed, 2 it was asked for wrongly
/// @param out lines of standard output
/// @param err lines of standard error
record CommandResult(int exitCode, List<String> out, List<String> err) {
  /// Runs a command in this process.
  static CommandResult of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new CommandResult(
        exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }

  void assertSucceeded() {
    assertAll(() -> assertEquals(List.of(), err), () -> assertEquals(0, exitCode));
  }

  /// One line of complaint that says this, exit code 2, and nothing else.
  void assertMisuse(String words) {
    assertAll(
        () -> assertEquals(1, err.size(), "lines of standard error in " + err),
        () -> assertTrue(err.getFirst().startsWith("results"), "no command named in " + err),
        () -> assertTrue(err.getFirst().contains(words), words + ": not in " + err),
        () -> assertEquals(List.of(), out),
        () -> assertEquals(CommandLine.ExitCode.USAGE, exitCode, () -> "exit code; " + err));
  }
}
