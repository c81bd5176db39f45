package sluice.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    refuses(
        "{\"cells\": [{\"of\": \"another kind\"}], \"schemaVersion\": 99}",
        "schema version 99 is newer than the 2");
  }

  @Test
  void readsVersionOne() throws IOException {
    RunFile.write(Samples.run(), directory);
    Path file = directory.resolve("run.json");
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode old = (ObjectNode) mapper.readTree(Files.readString(file));
    old.put("schemaVersion", 1);
    old.remove("sessions");
    old.remove("forking");
    old.get("tables").forEach(table -> ((ObjectNode) table).remove(List.of("limit", "source")));
    for (JsonNode cell : old.get("cells")) {
      ((ObjectNode) cell).remove("mode");
      ((ObjectNode) cell.get("cell")).remove("role");
      cell.get("forks").forEach(fork -> ((ObjectNode) fork).remove("notes"));
    }
    Files.writeString(file, mapper.writeValueAsString(old));
    Run run = RunFile.read(directory);
    assertEquals(
        Samples.run().cells().stream().map(RunFileTest::withoutMode).toList(), run.cells());
    assertEquals(List.of(run.started()), run.sessions());
    assertEquals(Optional.empty(), run.forking());
    assertEquals(Samples.run().tables(), run.tables());
  }

  private static CellResult withoutMode(CellResult result) {
    return new CellResult(
        result.cell(),
        result.status(),
        result.reason(),
        result.units(),
        result.forks(),
        result.histogram());
  }

  @Test
  void refusesWhatIsNoRun() throws IOException {
    refuses("{}", "no schemaVersion");
    refuses("[1,", "not a run record");
    refuses("{\"schemaVersion\": 1, \"cells\": 3}", "not a run record");
    refuses("{\"schemaVersion\": 2,\n \"suites\": [}", "line 2, column");
    RunFile.write(Samples.run(), directory);
    String json = Files.readString(directory.resolve("run.json"));
    refuses(json.substring(0, json.indexOf("\"forks\"")), "not a run record: line ");
    refuses(json + "{}", "something follows it");
  }

  @Test
  void readsWhatIsCompressed() throws IOException {
    RunFile.writeCompressed(Samples.run(), directory, UnaryOperator.identity());
    assertEquals(Samples.run(), RunFile.read(directory));
    Path file = directory.resolve("run.json.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refuses("run.json.gz: not a run record");
    Files.writeString(file, "{}");
    refuses("run.json.gz: not a run record");
  }

  @Test
  void saysWhereARecordIsWrong() throws IOException {
    refusesChanged(
        "\"score\" : [ 1000050.0", "\"score\" : [ \"many\"", "/cells/0/forks/0/values/score/0");
    refusesChanged("\"seed\" : 42", "\"seed\" : 0.5", "/seed");
    refusesChanged("\"interrupted\"", "\"halfway\"", "/status");
    refusesChanged("\"PT1M23S\"", "\"83 s\"", "/duration");
    refusesChanged("\"rounds\" : 3,", "", "'rounds'");
    refusesChanged("\"rounds\" : 3,", "\"rounds\" : 3, \"bounds\" : 4,", "'bounds'");
  }

  @Test
  void describesEveryFieldThatIsWritten() throws IOException {
    JsonNode schema = schema();
    RunFile.write(Samples.run(), directory);
    assertDescribed(schema, schema, JsonMapper.shared().readTree(directory.resolve("run.json")));
  }

  /// Every field of every object in the record has a description of its own in the schema.
  private static void assertDescribed(JsonNode schema, JsonNode at, JsonNode json) {
    JsonNode resolved = resolve(schema, at);
    for (JsonNode item : json.isArray() ? json : JsonMapper.shared().createArrayNode()) {
      assertDescribed(schema, resolved.get("items"), item);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      JsonNode properties = resolved.path("properties");
      JsonNode described = properties.path(field.getKey());
      if (resolved.has("properties")) {
        assertTrue(described.isObject(), field.getKey() + ": not in the schema");
        assertTrue(
            resolve(schema, described).path("description").asString("").length() > 5,
            field.getKey() + ": not described");
        assertDescribed(schema, described, field.getValue());
      }
    }
  }

  private static JsonNode resolve(JsonNode schema, JsonNode at) {
    JsonNode target = at.has("anyOf") ? at.get("anyOf").get(0) : at;
    String reference = target.path("$ref").asString("");
    return reference.isEmpty() ? target : schema.at(reference.substring(1));
  }

  private static JsonNode schema() throws IOException {
    try (var stream = RunFile.class.getResourceAsStream("run.schema.json")) {
      return JsonMapper.shared().readTree(stream);
    }
  }

  private void refusesChanged(String from, String to, String expected) throws IOException {
    RunFile.write(Samples.run(), directory);
    String json = Files.readString(directory.resolve("run.json"));
    assertTrue(json.contains(from), from);
    refuses(json.replace(from, to), expected);
  }

  private void refuses(String json, String expected) throws IOException {
    Files.writeString(directory.resolve("run.json"), json);
    refuses(expected);
  }

  private void refuses(String expected) {
    IOException refusal = assertThrows(IOException.class, () -> RunFile.read(directory));
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
  }
}
