package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.publish.PublishedRuns;

final class PublishCommandTest {
  @TempDir private Path directory;
  @TempDir private Path root;

  @Test
  void publishesAndIndexes() throws IOException {
    PublishedRuns.leave(PublishedRuns.run(4), 10, directory);
    Path published = root.resolve("published");
    CommandResult.of("publish", directory.toString(), "--to=" + published).assertSucceeded();
    Path run = published.resolve("2026-11-24-2-core-vm-amd-epyc");
    String index = Files.readString(root.resolve("README.md"));
    assertTrue(index.contains(run.getFileName().toString()), index);

    Files.delete(root.resolve("README.md"));
    CommandResult.of("index", "--of=" + published).assertSucceeded();
    assertEquals(index, Files.readString(root.resolve("README.md")));

    Path again = root.resolve("again");
    CommandResult.of("report", run.toString(), "--out=" + again).assertSucceeded();
    assertEquals(
        Files.readString(run.resolve("Receive.csv")),
        Files.readString(again.resolve("Receive.csv")));
    assertTrue(Files.exists(again.resolve("histograms/Receive-server-nio-chunk-0.hgrm")));
  }

  @Test
  void refusesInOneLine() throws IOException {
    PublishedRuns.leave(PublishedRuns.run(1, Map.of("effort", "quick"), Map.of()), 10, directory);
    CommandResult.of("publish", directory.toString(), "--to=" + root)
        .assertMisuse("expected effort publish, not quick");
    CommandResult.of("index", "--of=" + root.resolve("a/b")).assertMisuse("a/b");
    CommandResult.of("publish").assertMisuse("RUN");
  }
}
