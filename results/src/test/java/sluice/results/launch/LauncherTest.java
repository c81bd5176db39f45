package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Status;
import sluice.results.record.TwinPair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs real forks of [TinyBenchmark].
final class LauncherTest {
  @TempDir private Path out;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void measuresWhatItCanAndSaysWhatItCannot() throws IOException {
    Cell nonconforming = TinySuite.cell("nonconforming");
    TinySuite suite =
        new TinySuite(
            List.of(
                TinySuite.cell("fine").withLabels(Map.of("cores", "1")).pinnedTo(List.of(0)),
                TinySuite.cell("broken"),
                TinySuite.cell("gone"),
                nonconforming,
                TinySuite.cell("absent").unavailableBecause("not on this planet"),
                Cell.of(
                    "Tiny",
                    TinyBenchmark.class.getName() + ".work",
                    Map.of("subject", "fine", "typo", "1"))),
            Map.of(nonconforming, "W2 violated"));

    assertEquals(Launcher.FAILED, run(suite));

    Run run = RunFile.read(out);
    assertEquals(Completion.COMPLETE, run.status());
    assertEquals("1 x 200 ms", run.settings().get("measurement"));
    Map<String, CellResult> cells =
        run.cells().stream().collect(Collectors.toMap(r -> r.cell().slug(), r -> r));
    CellResult fine = cells.get("Tiny-subject-fine-cores-1");
    assertEquals(Status.OK, fine.status());
    assertEquals(1, fine.forks().size());
    assertEquals(1, fine.forks().getFirst().values().get("score").size());
    assertEquals("ns/op", fine.units().get("score"));
    assertTrue(fine.forkMeans("calls")[0] > 0);
    assertTrue(fine.forkMeans("gc.alloc.rate.norm")[0] >= 0);
    assertEquals(500, fine.forkMeans("p50")[0]);
    assertEquals(1000, fine.forkMeans("max")[0], 1);
    assertTrue(Files.readString(out.resolve(fine.histogram().orElseThrow())).contains("round-1"));

    Map<String, String> notes = fine.forks().getFirst().notes();
    assertEquals("light blue", notes.get("colour"));
    assertFalse(Files.exists(Path.of(notes.get("scratch"))), "the fork's directory is left");

    reason(cells.get("Tiny-subject-broken"), Status.FAILED, "broken | on purpose");
    reason(cells.get("Tiny-subject-gone"), Status.FAILED, "exit code 3");
    reason(cells.get("Tiny-subject-nonconforming"), Status.FAILED, "conformance: W2 violated");
    reason(cells.get("Tiny-subject-absent"), Status.UNAVAILABLE, "not on this planet");
    reason(byParam(run, "typo"), Status.FAILED, "the benchmark has no parameter typo");

    String tables = Files.readString(out.resolve("README.md"));
    assertTrue(tables.contains("not available here: not on this planet"), tables);
    String text = shown.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("[1/5] Tiny"), text);
    assertTrue(text.contains("not available here: not on this planet"), text);
    List<String> lines = text.lines().toList();
    List<String> last = lines.subList(lines.size() - 4, lines.size());
    assertTrue(last.stream().allMatch(line -> line.startsWith("Failed: Tiny")), text);
    assertTrue(last.stream().anyMatch(line -> line.endsWith("broken | on purpose")), text);
    assertTrue(Files.readString(out.resolve("Tiny.csv")).contains("fine"));
  }

  @Test
  void mergesTheForksOfACellInJmhsFormat() throws IOException {
    TinySuite suite = TinySuite.of(TinySuite.cell("fine").withLabels(Map.of("cores", "1")));
    assertEquals(Launcher.OK, run(suite, Map.of("effort", "smoke", "rounds", "3")));

    JsonNode jmh = JsonMapper.shared().readTree(out.resolve("jmh.json"));
    assertEquals(1, jmh.size());
    assertEquals(3, jmh.get(0).get("forks").intValue());
    assertEquals(3, jmh.get(0).get("primaryMetric").get("rawData").size());
    assertEquals("1", jmh.get(0).get("params").get("cores").stringValue());
    Run run = RunFile.read(out);
    assertEquals(
        List.of(1, 2, 3),
        run.cells().getFirst().forks().stream().map(fork -> fork.round()).toList());
    assertEquals(
        List.of("Tag=round-1", "Tag=round-2", "Tag=round-3"),
        Files.readAllLines(out.resolve(run.cells().getFirst().histogram().orElseThrow())).stream()
            .filter(line -> line.startsWith("Tag="))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList());
    showsOneCellThatWasMeasuredTwice(run);
    try (var files = Files.walk(out)) {
      assertEquals(
          Set.of(
              "run.json",
              "jmh.json",
              "jmh.log",
              "benchmarks.txt",
              "Tiny-subject-fine-cores-1.hgrm",
              "Tiny-subject-fine-cores-1-twin-.hgrm",
              "Tiny-bars.svg",
              "Tiny-percentiles.svg",
              "index.html",
              "README.md",
              "Tiny.csv",
              "Tiny-subject-fine-cores-1.hlog",
              "Tiny-subject-fine-cores-1-twin-.hlog"),
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void aTwinFailsWithItsCell() throws IOException {
    Cell nonconforming = TinySuite.cell("nonconforming");
    TinySuite suite = new TinySuite(List.of(nonconforming), Map.of(nonconforming, "W2 violated"));
    assertEquals(Launcher.FAILED, run(suite, Map.of("effort", "quick")));
    String text = shown.toString(StandardCharsets.UTF_8);
    assertEquals(
        1, text.lines().filter(line -> line.contains("... failed: W2 violated")).count(), text);
    RunFile.read(out)
        .cells()
        .forEach(cell -> reason(cell, Status.FAILED, "conformance: W2 violated"));
  }

  @Test
  void showsWhatComesOfComparingThingsWithThemselves() throws IOException {
    Map<Cell, String> nonconforming = new HashMap<>();
    for (int pair = 1; pair <= 2; pair++) {
      nonconforming.put(
          TinySuite.cell("fine").withLabels(Map.of("pair", "" + pair)), "W2 violated");
    }
    TinySuite suite =
        new TinySuite(List.of(TinySuite.cell("fine"), TinySuite.cell("also")), nonconforming);
    Settings settings = Settings.parse(Map.of("effort", "quick", "out", out.toString()));
    try (PrintStream printer = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
      assertEquals(
          Launcher.FAILED, new Launcher(List.of(suite), settings.inPairs(2), printer).run());
    }
    Run run = RunFile.read(out);
    assertEquals("2", run.settings().get("pairs"));
    assertEquals(2, TwinPair.of(run.tables().getFirst(), run).size());
    String tables = Files.readString(out.resolve("README.md"));
    assertTrue(tables.contains("0 of 0 comparisons claim a difference"), tables);
    assertTrue(Files.notExists(out.resolve("Tiny.csv")), "it has no results");
  }

  @Test
  void profilesTheFork() throws IOException {
    for (Profile profile : List.of(Profile.GC, Profile.JFR, Profile.ASYNC)) {
      profile.missing().ifPresent(missing -> abort(profile + ": " + missing));
    }
    TinySuite suite = TinySuite.of(TinySuite.cell("fine"));
    Map<String, String> settings = Map.of("effort", "smoke", "profile", "gc,jfr,async");
    assertEquals(Launcher.OK, run(suite, settings), shown::toString);

    String load = "Tiny-subject-fine-round-1-load.";
    Path profiles = out.resolve("profiles");
    assertEquals(List.of(load + "flame.html", load + "gc.log", load + "jfr"), names(profiles));
    assertTrue(Files.readString(profiles.resolve(load + "flame.html")).contains("TinyBenchmark"));
    Run run = RunFile.read(out);
    assertEquals("gc,jfr,async", run.settings().get("profile"));
    String warning = "Profiled (gc, jfr, async): figures are not comparable";
    assertTrue(run.warnings().toString().contains(warning), run.warnings().toString());
    assertTrue(Files.readString(out.resolve("README.md")).contains(warning));

    assertEquals(Launcher.OK, run(suite));
    assertFalse(Files.exists(profiles), "an older run's profiles are left");
  }

  @Test
  void refusesProfilesOfAServerElsewhere() {
    Settings settings = Settings.parse(Map.of("profile", "gc", "server-host", "10.0.0.1:99"));
    String message =
        assertThrows(MisuseException.class, () -> Profiling.check(settings)).getMessage();
    assertTrue(message.contains("expected the server on this host"), message);
  }

  private static List<String> names(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void pinsTheFork() throws IOException {
    assumeTrue(Affinity.available(), "no taskset here");
    TinySuite suite = TinySuite.of(TinySuite.cell("fine").pinnedTo(List.of(999_999)));
    assertEquals(Launcher.FAILED, run(suite));
    String reason = RunFile.read(out).cells().getFirst().reason().orElseThrow();
    assertTrue(reason.contains("expected processors 999999, the kernel granted "), reason);
  }

  private void showsOneCellThatWasMeasuredTwice(Run run) throws IOException {
    List<TwinPair> pairs = TwinPair.of(run.tables().getFirst(), run);
    assertEquals(1, pairs.size());
    assertEquals(3, pairs.getFirst().twin().forks().size());
    String tables = Files.readString(out.resolve("README.md"));
    assertTrue(tables.contains("- noise floor: "), tables);
    assertTrue(tables.contains("**Noise floor:** Tiny "), tables);
    assertEquals(1, tables.lines().filter(line -> line.startsWith("| fine |")).count(), tables);
    assertEquals(2, Files.readAllLines(out.resolve("Tiny.csv")).size());
  }

  private static void reason(CellResult result, Status status, String expected) {
    assertEquals(status, result.status());
    String reason = result.reason().orElseThrow();
    assertTrue(reason.contains(expected), reason);
    assertFalse(reason.contains("\n"), reason);
  }

  private static CellResult byParam(Run run, String name) {
    return run.cells().stream()
        .filter(result -> result.cell().params().containsKey(name))
        .findFirst()
        .orElseThrow();
  }

  private int run(TinySuite suite) throws IOException {
    return run(suite, Map.of("effort", "smoke"));
  }

  private int run(TinySuite suite, Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("out", out.toString());
    try (PrintStream printer = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
      return new Launcher(List.of(suite), Settings.parse(all), printer).run();
    }
  }
}
