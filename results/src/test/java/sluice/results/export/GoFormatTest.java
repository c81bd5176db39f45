package sluice.results.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

/// Holds the export against the grammar of the Go benchmark format, more strictly than `benchstat`
/// does, which ignores the lines that it does not understand.
final class GoFormatTest {
  private static final Pattern CONFIGURATION = Pattern.compile("\\p{Ll}[^\\s\\p{Lu}:]*: \\S.*");
  private static final Pattern UNIT = Pattern.compile("Unit (\\S+) better=(higher|lower)");
  private static final Pattern RESULT =
      Pattern.compile("Benchmark([^a-z\\s]\\S*)-(\\d+) ([1-9]\\d*)((?: \\S+ \\S+)+)");

  @TempDir private Path directory;

  /// A line of a result.
  private record Line(String name, Map<String, Double> values) {}

  @Test
  void everyLineIsOfTheGrammar() throws IOException {
    List<Line> lines = export(Samples.run());
    assertEquals(9, lines.size(), "one line for each fork that measured");
    assertEquals(
        Map.of("MB/s", 1000.1, "allocated-B/op", 24.0),
        lines.getFirst().values(),
        "means of the iterations, in the units of the table");
  }

  @Test
  void namesAndUnitsAreEscaped() throws IOException {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("policy", "mlfq:quantum=2/4/8");
    params.put("load", "50 %");
    Run run =
        withCells(
            new Table(
                "Pick",
                "t",
                "q",
                "policy",
                List.of(
                    metric(Metric.SCORE, "time", "ns/op"),
                    metric("server", "server CPU", "ns/KiB"),
                    metric("count", "how many", ""),
                    metric("absent", "absent", "B"))),
            Cell.of("Pick", "x.Pick.pick", params).withThreads(2),
            Cell.of("Pick", "x.Pick.pick", params).inRole(Role.TWIN));
    List<Line> lines = export(run);
    assertEquals(1, lines.size(), "a twin is no result");
    assertEquals("Pick/policy=mlfq:quantum=2%2F4%2F8/load=50%20%25", lines.getFirst().name());
    assertEquals(
        Map.of("ns/op", 1.0, "server-CPU-ns/KiB", 2.0, "how-many", 3.0), lines.getFirst().values());
  }

  private static Metric metric(String key, String label, String unit) {
    return new Metric(key, label, unit, 1, Direction.LOWER, "");
  }

  private static Run withCells(Table table, Cell... cells) {
    Map<String, List<Double>> values =
        Map.of(Metric.SCORE, List.of(1.0), "server", List.of(2.0), "count", List.of(3.0));
    List<CellResult> results = new ArrayList<>();
    for (Cell cell : cells) {
      results.add(
          new CellResult(
              cell,
              Status.OK,
              Optional.empty(),
              Map.of(),
              List.of(new Fork(1, 1, values)),
              Optional.empty()));
    }
    Run sample = Samples.run();
    return new Run(
        sample.schemaVersion(),
        sample.suites(),
        sample.started(),
        sample.duration(),
        sample.status(),
        sample.settings(),
        sample.seed(),
        sample.rounds(),
        sample.environment(),
        sample.warnings(),
        List.of(table),
        results);
  }

  private List<Line> export(Run run) throws IOException {
    new GoBenchmarks().write(new StoredRun(run, directory), directory);
    List<Line> lines = new ArrayList<>();
    Set<String> described = new TreeSet<>();
    for (String line : Files.readAllLines(directory.resolve("benchmarks.txt"))) {
      Matcher unit = UNIT.matcher(line);
      Matcher result = RESULT.matcher(line);
      if (result.matches()) {
        lines.add(new Line(result.group(1), values(result.group(4))));
      } else if (unit.matches()) {
        assertTrue(described.add(unit.group(1)), "twice: " + line);
      } else {
        assertTrue(CONFIGURATION.matcher(line).matches(), line);
        assertTrue(lines.isEmpty(), "configuration comes first: " + line);
      }
    }
    assertFalse(described.isEmpty());
    return lines;
  }

  private static Map<String, Double> values(String text) {
    String[] fields = text.strip().split(" ", -1);
    Map<String, Double> values = new LinkedHashMap<>();
    for (int index = 0; index < fields.length; index += 2) {
      Double before = values.put(fields[index + 1], Double.valueOf(fields[index]));
      assertTrue(before == null, "two values of one unit: " + text);
    }
    return values;
  }
}
