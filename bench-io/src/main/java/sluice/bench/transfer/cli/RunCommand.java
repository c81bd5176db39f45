package sluice.bench.transfer.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sluice.bench.transfer.TransferSuite;
import sluice.results.launch.Launcher;
import sluice.results.launch.RunOptions;

/// Measures.
@Command(
    name = "run",
    description = "Runs the benchmarks and writes the result tables.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    return new Launcher(new TransferSuite(), options.settings(), System.out).run();
  }
}
