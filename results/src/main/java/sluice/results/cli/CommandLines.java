package sluice.results.cli;

import picocli.CommandLine;
import sluice.results.launch.MisuseException;

/// How every command line of the project behaves: one line for what went wrong, and exit code 0
/// where all is well, 1 where it failed unless the command says otherwise, 2 where it was asked for
/// wrongly.
public final class CommandLines {
  private CommandLines() {}

  /// The command line of a command and its subcommands.
  ///
  /// @param command an object that picocli takes for a command
  public static CommandLine of(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(CommandLines::misuse)
        .setExecutionExceptionHandler(CommandLines::failure);
  }

  private static int misuse(CommandLine.ParameterException e, String[] args) {
    return complain(e.getCommandLine(), e.getMessage(), CommandLine.ExitCode.USAGE);
  }

  private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    int code =
        e instanceof MisuseException
            ? CommandLine.ExitCode.USAGE
            : command.getCommandSpec().exitCodeOnExecutionException();
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return complain(command, message, code);
  }

  private static int complain(CommandLine command, String message, int code) {
    String line = message.lines().findFirst().orElse("");
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    return code;
  }
}
