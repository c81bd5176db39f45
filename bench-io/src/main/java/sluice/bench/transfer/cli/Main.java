package sluice.bench.transfer.cli;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import sluice.results.launch.MisuseException;

/// The command line of the transfer half.
@Command(
    name = "bench-io",
    description = "Framed transfer in many I/O models.",
    mixinStandardHelpOptions = true,
    version = "Sluice 1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ListCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      SendCommand.class
    })
public final class Main {
  private Main() {}

  /// Runs a command and exits: 0 all is well, 1 it failed, 2 it was asked for wrongly.
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .registerConverter(ByteCount.class, ByteCount::parse)
        .registerConverter(HostPort.class, HostPort::parse)
        .registerConverter(Duration.class, Durations::parse)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misuse)
        .setExecutionExceptionHandler(Main::failure);
  }

  private static int misuse(CommandLine.ParameterException e, String[] args) {
    return complain(e.getCommandLine(), e.getMessage(), CommandLine.ExitCode.USAGE);
  }

  private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    int code =
        e instanceof MisuseException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return complain(command, message, code);
  }

  private static int complain(CommandLine command, String message, int code) {
    String line = message.lines().findFirst().orElse("");
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    return code;
  }
}
