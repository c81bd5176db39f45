package sluice.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sluice.results.launch.Launcher;
import sluice.results.launch.Suite;
import sluice.results.launch.TurnFiles;
import sluice.results.launch.Turns;

/// Measures what every suite on the class path has to offer, as one run.
@Command(
    name = "run",
    description = "Runs the benchmarks and writes the result tables.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(
      names = "--turns",
      paramLabel = "DIR",
      description =
          "take turns with another run: do round N when the file N comes to be in DIR, then delete"
              + " it")
  private Path turns;

  /// Runs the suites of this class path, as `mvn verify -Pbench` does, and exits.
  public static void main(String[] args) {
    System.exit(CommandLines.of(new RunCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    return new Launcher(suites(), options.settings(), System.out)
        .taking(turns == null ? Turns.FREE : new TurnFiles(turns))
        .run();
  }

  /// Every suite on the class path, in the order of their tables.
  static List<Suite> suites() {
    return ServiceLoader.load(Suite.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Suite::name).reversed())
        .toList();
  }
}
