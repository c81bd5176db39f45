package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import sluice.results.record.RunFile;

final class ReportCommandTest {
  @TempDir private Path root;

  private Path directory;

  @BeforeEach
  void writeARun() throws IOException {
    directory = Files.createDirectory(root.resolve("run"));
    RunFile.write(Samples.run(), directory);
  }

  @Test
  void makesTheSameAgain() throws IOException {
    CommandResult.of("report", directory.toString()).assertSucceeded();
    Map<String, String> first = contents(directory);
    for (Path file : List.of(directory.resolve("README.md"), directory.resolve("Receive.csv"))) {
      Files.delete(file);
    }
    CommandResult.of("report", directory.toString()).assertSucceeded();
    assertEquals(first, contents(directory));
  }

  @Test
  void makesItElsewhere() throws IOException {
    Path elsewhere = root.resolve("a/b");
    CommandResult result = CommandResult.of("report", directory.toString(), "--out=" + elsewhere);
    result.assertSucceeded();
    assertEquals(List.of("Results: " + elsewhere.resolve("README.md")), result.out());
    assertEquals(List.of("run.json"), List.copyOf(contents(directory).keySet()));
    CommandResult.of("report", directory.toString()).assertSucceeded();
    Map<String, String> expected = contents(directory);
    expected.remove("run.json");
    assertEquals(expected, contents(elsewhere));
  }

  @Test
  void refusesWhatIsNoRun() throws IOException {
    CommandResult.of("report").assertMisuse("RUN");
    CommandResult.of("report", root.resolve("nowhere").toString())
        .assertMisuse("nowhere: expected a directory with a run");
    CommandResult.of("report", directory.resolve("run.json").toString())
        .assertMisuse("run.json: expected a directory with a run");
    CommandResult.of("report", root.toString())
        .assertMisuse("expected run.json or run.json.gz, there is neither");
    Path file = directory.resolve("run.json");
    Files.writeString(file, "[1,");
    CommandResult.of("report", directory.toString()).assertMisuse(file + ": not a run record");
    Files.writeString(file, "{\"schemaVersion\": 99}");
    CommandResult.of("report", directory.toString()).assertMisuse("99 is newer");
  }

  @Test
  void refusesATargetThatIsAFile() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    CommandResult.of("report", directory.toString(), "--out=" + file)
        .assertMisuse("file: expected a directory");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
