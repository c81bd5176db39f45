package sluice.bench.transfer.cli;

import com.google.auto.service.AutoService;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import sluice.results.boot.Program;
import sluice.results.cli.CalibrateCommand;
import sluice.results.cli.Choice;
import sluice.results.cli.CommandLines;
import sluice.results.cli.RunCommand;
import sluice.results.launch.HostPort;

/// The command line of the transfer half.
@Command(
    name = "bench-io",
    description = "Framed transfer in many I/O models.",
    mixinStandardHelpOptions = true,
    version = "Sluice 1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CalibrateCommand.class,
      ListCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      SendCommand.class
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
        .registerConverter(ByteCount.class, ByteCount::parse)
        .registerConverter(HostPort.class, Main::hostPort)
        .registerConverter(Duration.class, Durations::parse)
        .registerConverter(ServiceName.class, new Choice<>(ServiceName.class))
        .registerConverter(SinkName.class, new Choice<>(SinkName.class))
        .registerConverter(WireByteOrder.class, new Choice<>(WireByteOrder.class));
  }

  private static HostPort hostPort(String text) {
    try {
      return HostPort.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }
}
