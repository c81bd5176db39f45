package sluice.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class RunFileTest {
  @TempDir private Path directory;

  @Test
  void readsBackWhatItWrote() throws IOException {
    Run run = Samples.run();
    RunFile.write(run, directory);
    assertEquals(run, RunFile.read(directory));
    assertEquals(
        List.copyOf(run.environment().facts().keySet()),
        List.copyOf(RunFile.read(directory).environment().facts().keySet()),
        "the order of facts is kept");
  }

  @Test
  void replacesAndLeavesNothingElse() throws IOException {
    RunFile.write(Samples.run(), directory);
    RunFile.write(Samples.run(), directory);
    try (var files = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("run.json")), files.toList());
    }
  }

  @Test
  void keepsNumbersExactly() throws IOException {
    RunFile.write(Samples.run(), directory);
    String json = Files.readString(directory.resolve("run.json"));
    Files.writeString(
        directory.resolve("run.json"), json.replace("1000050.0", "1234567.8901234567"));
    assertEquals(
        1234567.8901234567,
        RunFile.read(directory)
            .cells()
            .getFirst()
            .forks()
            .getFirst()
            .values()
            .get("score")
            .getFirst());
  }

  @Test
  void refusesANewerVersion() throws IOException {
    refuses("{\"schemaVersion\": 99}", "schema version 99 is newer than the 2");
  }

  @Test
  void readsVersionOne() throws IOException {
    RunFile.write(Samples.run(), directory);
    Path file = directory.resolve("run.json");
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode old = (ObjectNode) mapper.readTree(Files.readString(file));
    old.put("schemaVersion", 1);
    old.get("tables").forEach(table -> ((ObjectNode) table).remove(List.of("limit", "source")));
    for (JsonNode cell : old.get("cells")) {
      ((ObjectNode) cell.get("cell")).remove("role");
      cell.get("forks").forEach(fork -> ((ObjectNode) fork).remove("notes"));
    }
    Files.writeString(file, mapper.writeValueAsString(old));
    Run run = RunFile.read(directory);
    assertEquals(Samples.run().cells(), run.cells());
    assertEquals(Samples.run().tables(), run.tables());
  }

  @Test
  void refusesWhatIsNoRun() throws IOException {
    refuses("{}", "no schemaVersion");
    refuses("[1,", "not a run record");
    refuses("{\"schemaVersion\": 1, \"cells\": 3}", "not a run record");
  }

  private void refuses(String json, String expected) throws IOException {
    Files.writeString(directory.resolve("run.json"), json);
    IOException refusal = assertThrows(IOException.class, () -> RunFile.read(directory));
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
  }
}
