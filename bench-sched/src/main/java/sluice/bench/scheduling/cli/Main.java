package sluice.bench.scheduling.cli;

import com.google.auto.service.AutoService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import sluice.results.boot.Program;
import sluice.results.cli.CalibrateCommand;
import sluice.results.cli.Choice;
import sluice.results.cli.CommandLines;
import sluice.results.cli.RunCommand;

/// The command line of the scheduling half.
@Command(
    name = "bench-sched",
    description = "Scheduling policies, simulated and on real cores.",
    mixinStandardHelpOptions = true,
    version = "Sluice 1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CalibrateCommand.class,
      ListCommand.class,
      SimulateCommand.class
    })
@AutoService(Program.class)
public final class Main implements Program {
  /// Runs a command and exits: 0 all is well, 1 it failed, 2 it was asked for wrongly.
  @Override
  public void run(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return CommandLines.of(new Main())
        .registerConverter(ScheduleFormat.class, new Choice<>(ScheduleFormat.class))
        .registerConverter(
            SimulateCommand.ParallelJobs.class, new Choice<>(SimulateCommand.ParallelJobs.class));
  }
}
