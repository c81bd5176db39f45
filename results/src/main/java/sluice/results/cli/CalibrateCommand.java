package sluice.results.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import sluice.results.launch.Launcher;

/// Measures one cell of each table many times over, each time under two names, and counts how often
/// a run would claim that the two differ: the experiment that shows what claims are worth.
@Command(
    name = "calibrate",
    description = {
      "Compares things with themselves and counts the differences that a run would claim.",
      "Of each table that is asked for it takes the first cell; exit code 1 if more than 5 %% of"
          + " the comparisons claim a difference."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    defaultValueProvider = CalibrateCommand.Defaults.class)
public final class CalibrateCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(
      names = "--comparisons",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many for each table (default: ${DEFAULT-VALUE})")
  private int comparisons;

  /// Runs it over the suites of this class path, and exits.
  public static void main(String[] args) {
    System.exit(CommandLines.of(new CalibrateCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    return new Launcher(RunCommand.suites(), options.settings().inPairs(comparisons), System.out)
        .run();
  }

  /// Keeps it out of the directory of ordinary runs.
  static final class Defaults implements CommandLine.IDefaultValueProvider {
    private static final String OUT = "results/calibration";

    @Override
    public String defaultValue(ArgSpec argument) {
      return argument instanceof OptionSpec option && option.longestName().equals("--out")
          ? System.getProperty("bench.out", OUT)
          : null;
    }
  }
}
