package sluice.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sluice.results.launch.MisuseException;
import sluice.results.publish.Publication;
import sluice.results.publish.PublishedIndex;
import sluice.results.publish.UnfitRunException;
import sluice.results.record.StoredRun;

/// Adds a run to the published ones.
@Command(
    name = "publish",
    description = "Checks that a run can be relied on, and adds it to the published ones.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      converter = RunArgument.class,
      description = "the directory of a run of effort publish")
  private StoredRun from;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "results/published",
      description = "the published runs (default: ${DEFAULT-VALUE})")
  private Path published;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      Path target = Publication.of(from, published);
      Path index = PublishedIndex.write(published);
      spec.commandLine().getOut().printf("Published: %s%nIndex: %s%n", target, index);
      return 0;
    } catch (UnfitRunException e) {
      throw new MisuseException(e.getMessage());
    }
  }
}
