package sluice.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sluice.results.launch.MisuseException;
import sluice.results.publish.PublishedIndex;

/// Makes the index of the published runs anew.
@Command(
    name = "index",
    description = "Makes the index of the published runs again.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--of",
      paramLabel = "DIR",
      defaultValue = "results/published",
      description = "the published runs (default: ${DEFAULT-VALUE})")
  private Path published;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(published.toAbsolutePath().getParent())) {
      throw new MisuseException("--of: " + published + ": expected a directory in one that exists");
    }
    spec.commandLine().getOut().println("Index: " + PublishedIndex.write(published));
    return 0;
  }
}
