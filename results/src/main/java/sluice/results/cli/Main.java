package sluice.results.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import sluice.results.boot.Program;

/// The command line of what becomes of runs.
@Command(
    name = "results",
    description = "From a run to its reader.",
    mixinStandardHelpOptions = true,
    version = "Sluice 1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReportCommand.class,
      CompareCommand.class,
      PublishCommand.class,
      IndexCommand.class
    })
public final class Main implements Program {
  /// Runs a command and exits: 0 all is well, 1 it failed, 2 it was asked for wrongly.
  @Override
  public void run(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return CommandLines.of(new Main());
  }
}
