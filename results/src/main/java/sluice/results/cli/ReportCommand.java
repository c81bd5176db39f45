package sluice.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sluice.results.launch.MisuseException;
import sluice.results.record.StoredRun;
import sluice.results.render.Report;

/// Makes tables and all else anew from a run's record and raw files.
@Command(
    name = "report",
    description = "Makes every table, export, chart and page of a run again.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      converter = RunArgument.class,
      description = "the directory of a run, such as results/latest")
  private StoredRun from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where they go (default: the run's directory)")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path target = out == null ? from.directory() : out;
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new MisuseException("--out: " + target + ": expected a directory");
    }
    Files.createDirectories(target);
    Report.write(from, target);
    spec.commandLine().getOut().println("Results: " + target.resolve(Report.NAME));
    return 0;
  }
}
