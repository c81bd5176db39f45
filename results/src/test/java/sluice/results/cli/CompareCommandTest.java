package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.compare.NoisyRuns;
import sluice.results.record.RunFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CompareCommandTest {
  @TempDir private Path root;

  private Path base;
  private Path same;
  private Path slower;
  private Path elsewhere;

  @BeforeEach
  void writeRuns() throws IOException {
    NoisyRuns runs = new NoisyRuns(3, 5, 0.02, 5);
    base = directory("base");
    same = directory("same");
    slower = directory("slower");
    elsewhere = directory("elsewhere");
    RunFile.write(runs.run(), base);
    RunFile.write(runs.run(), same);
    RunFile.write(runs.run(Map.of(1, 0.5)), slower);
    RunFile.write(runs.run(), elsewhere);
    replace(elsewhere, "\"A CPU\"", "\"Another CPU\"");
  }

  @Test
  void zeroWhereNothingGotWorse() {
    CommandResult result = compare(base, same);
    result.assertSucceeded();
    assertTrue(result.out().contains("3 cells compared: 3 ~"), result.out().toString());
    assertEquals(0, compare(slower, base).exitCode());
  }

  @Test
  void oneWhereACellGotWorse() {
    CommandResult result = compare(base, slower);
    assertEquals(1, result.exitCode());
    assertEquals(List.of(), result.err());
    assertTrue(
        result.out().stream().anyMatch(line -> line.matches("  s1 .*5\\+5  worse")),
        result.out().toString());
    assertEquals(0, compare(base, slower, "--threshold=150%").exitCode());
  }

  @Test
  void aCellThatFailedCountsOnlyWhereAskedFor() throws IOException {
    replace(same, "\"status\" : \"ok\"", "\"status\" : \"failed\"");
    CommandResult result = compare(base, same);
    assertEquals(0, result.exitCode());
    assertTrue(result.out().contains("Not compared, no longer measured:"), "" + result.out());
    assertEquals(1, compare(base, same, "--fail-on-regression").exitCode());
  }

  @Test
  void threeWhereConditionsDiffer() {
    CommandResult result = compare(base, elsewhere);
    assertEquals(3, result.exitCode());
    assertEquals(List.of(), result.out());
    assertEquals("  cpu: A CPU, and Another CPU", result.err().getLast());
    CommandResult forced = compare(base, elsewhere, "--force");
    forced.assertSucceeded();
    assertTrue(forced.out().contains("  cpu: A CPU, and Another CPU"), "" + forced.out());
  }

  @Test
  void threeWhereNothingIsInBoth() throws IOException {
    replaceAll(same, "\"server\" : \"s", "\"server\" : \"t");
    CommandResult result = compare(base, same);
    assertEquals(3, result.exitCode());
    assertEquals(List.of("results compare: no cell is measured in both runs"), result.err());
  }

  @Test
  void twoWhereItIsAskedForWrongly() {
    CommandResult.of("compare", base.toString()).assertMisuse("NEW");
    compare(base, root).assertMisuse("expected run.json");
    compare(base, same, "--threshold=x").assertMisuse("expected a share such as 3% or 0.03");
    compare(base, same, "--threshold=-1%").assertMisuse("expected a share");
    compare(base, same, "--format=yaml").assertMisuse("yaml");
  }

  @Test
  void markdownIsATable() {
    CommandResult result = compare(base, slower, "--format=markdown");
    assertTrue(
        result.out().stream().anyMatch(line -> line.matches("\\| s1 .* \\| 5\\+5 \\| worse \\|")),
        result.out().toString());
  }

  @Test
  void jsonHasWhatIsDocumented() {
    CommandResult result = compare(base, slower, "--format=json");
    assertEquals(1, result.exitCode());
    JsonNode json = JsonMapper.shared().readTree(String.join("\n", result.out()));
    assertEquals(1, json.path("version").intValue());
    assertTrue(json.path("regression").booleanValue());
    assertTrue(json.path("comparable").booleanValue());
    assertEquals("none", json.path("pairing").stringValue());
    JsonNode cell = json.path("tables").path(0).path("cells").path(1);
    assertEquals("s1", cell.path("columns").path("server").stringValue());
    assertEquals("worse", cell.path("verdict").stringValue());
    assertEquals(0.5, cell.path("ratio").path("value").doubleValue(), 0.05);
    assertTrue(cell.path("ratio").path("high").doubleValue() < 0.6);
    assertEquals(5, cell.path("base").path("forks").intValue());
    assertEquals(2.0 / 252, cell.path("pRank").doubleValue(), 1e-9);
  }

  @Test
  void threePerCentIsTheDefault() {
    assertEquals(compare(base, slower, "--threshold=0.03").out(), compare(base, slower).out());
  }

  @Test
  void noColoursOutsideATerminal() {
    assertFalse(compare(base, slower).out().toString().contains("\u001b"));
  }

  private Path directory(String name) throws IOException {
    return Files.createDirectory(root.resolve(name));
  }

  private static CommandResult compare(Path base, Path candidate, String... options) {
    return CommandResult.of(
        Stream.concat(
                Stream.of("compare", base.toString(), candidate.toString()), Arrays.stream(options))
            .toArray(String[]::new));
  }

  private static void replace(Path run, String old, String replacement) throws IOException {
    Path file = run.resolve(RunFile.NAME);
    String json = Files.readString(file);
    assertTrue(json.contains(old), old + ": not in " + json);
    int at = json.indexOf(old);
    Files.writeString(
        file, json.substring(0, at) + replacement + json.substring(at + old.length()));
  }

  private static void replaceAll(Path run, String old, String replacement) throws IOException {
    Path file = run.resolve(RunFile.NAME);
    Files.writeString(file, Files.readString(file).replace(old, replacement));
  }
}
