package sluice.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.record.StoredRun;

final class PublishedIndexTest {
  /// The tests of this module run in its directory.
  private static final Path PUBLISHED = Path.of("published");

  @TempDir private Path directory;
  @TempDir private Path root;

  private static List<StoredRun> runs;

  @BeforeAll
  static void read() throws IOException {
    runs = PublishedIndex.runs(PUBLISHED);
  }

  @Test
  void theProjectsOwnIsUpToDate() throws IOException {
    assertEquals(
        PublishedIndex.of(PUBLISHED, runs),
        Files.readString(Path.of("README.md")),
        "results/README.md is stale: make it by `java -jar results/target/results.jar index`");
  }

  @Test
  void theProjectsOwnRunsMeetTheRequirements() {
    for (StoredRun run : runs) {
      assertEquals(List.of(), Requirements.missedBy(run), run.directory().toString());
    }
  }

  @Test
  void saysThatThereIsNone() throws IOException {
    String index = PublishedIndex.of(root.resolve("published"));
    assertTrue(index.contains("Nothing has been published yet."), index);
  }

  @Test
  void showsTheFirstGroupOfTheNewestRunOfEachMachine() throws IOException {
    Path published = root.resolve("published");
    PublishedRuns.leave(PublishedRuns.run(8), 10, directory);
    Path target = Publication.of(StoredRun.read(directory), published);
    String index = Files.readString(PublishedIndex.write(published));
    String link = "published/" + target.getFileName() + "/README.md";
    assertTrue(index.contains("](" + link + ")"), index);
    assertTrue(Files.exists(root.resolve(link)));
    assertTrue(index.contains("# 2-core-vm-amd-epyc"), index);
    assertEquals(
        4,
        index.lines().filter(line -> line.matches("\\| (aio|blocking|nio|virtual) \\|.*")).count(),
        index);
    assertTrue(index.contains("chunk = 0"), index);
  }
}
