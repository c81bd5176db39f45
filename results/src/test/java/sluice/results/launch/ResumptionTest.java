package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.environment.Environment;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Fork;
import sluice.results.record.HistogramLog;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Status;
import tools.jackson.databind.json.JsonMapper;

/// Goes on with real forks of [TinyBenchmark] where a run was stopped in the middle of its second
/// round.
final class ResumptionTest {
  private static final TinySuite SUITE =
      TinySuite.of(
          TinySuite.cell("fine").withLabels(Map.of("turn", "1")),
          TinySuite.cell("fine").withLabels(Map.of("turn", "2")),
          TinySuite.cell("broken"));

  /// It does not change while somebody works in this tree.
  private static final Environment HERE =
      new Environment(Map.of("cpu", "A CPU", "commit", "a new one"));

  @TempDir private static Path original;
  @TempDir private Path out;

  private Run stopped;

  @BeforeAll
  static void runAll() throws IOException {
    launcher(SUITE, Map.of("seed", "7", "out", original.toString())).run();
  }

  /// Leaves what a kill leaves: logs that hold more than the record tells of.
  @BeforeEach
  void stopARun() throws IOException {
    Run whole = RunFile.read(original);
    Files.createDirectory(out.resolve("histograms"));
    for (CellResult result : whole.cells()) {
      if (result.histogram().isPresent()) {
        String log = result.histogram().orElseThrow();
        Files.copy(original.resolve(log), out.resolve(log));
      }
    }
    List<CellResult> cells = new ArrayList<>(whole.cells());
    cells.set(0, upToRound(2, cells.get(0)));
    cells.set(1, upToRound(1, cells.get(1)));
    stopped = change(whole, cells, whole.settings(), whole.environment());
    RunFile.write(stopped, out);
  }

  private static CellResult upToRound(int round, CellResult result) {
    return new CellResult(
        result.cell(),
        result.status(),
        result.reason(),
        result.units(),
        result.forks().stream().filter(fork -> fork.round() <= round).toList(),
        result.histogram(),
        result.mode());
  }

  private static Run change(
      Run run, List<CellResult> cells, Map<String, String> settings, Environment environment) {
    return new Run(
        run.schemaVersion(),
        run.suites(),
        run.started(),
        Duration.ofHours(1),
        Completion.INTERRUPTED,
        settings,
        run.seed(),
        run.rounds(),
        environment,
        List.of("An earlier warning."),
        run.tables(),
        cells,
        run.sessions(),
        run.forking());
  }

  @Test
  void doesWhatIsMissingAndNothingTwice() throws IOException {
    assertEquals(Launcher.FAILED, here(SUITE, Map.of("resume", "true")).run());
    Run run = RunFile.read(out);
    assertEquals(Completion.COMPLETE, run.status());
    assertEquals(7, run.seed());
    for (int index = 0; index < 2; index++) {
      CellResult result = run.cells().get(index);
      List<Fork> kept = stopped.cells().get(index).forks();
      assertEquals(List.of(1, 2, 3), result.forks().stream().map(Fork::round).toList());
      assertEquals(kept, result.forks().subList(0, kept.size()));
      assertEquals(
          List.of("round-1", "round-2", "round-3"),
          HistogramLog.read(out.resolve(result.histogram().orElseThrow())).stream()
              .map(Histogram::getTag)
              .toList());
    }
    assertEquals(Status.FAILED, run.cells().get(2).status());
    assertEquals(2, run.sessions().size());
    assertEquals(stopped.started(), run.started());
    assertTrue(run.duration().compareTo(Duration.ofHours(1)) > 0, "durations add up");
    assertTrue(run.warnings().contains("An earlier warning."), run.warnings().toString());
    assertTrue(run.environment().get("steal during the run").contains(";"));
    assertEquals(
        List.of(3, 3),
        JsonMapper.shared().readTree(out.resolve("jmh.json")).values().stream()
            .map(benchmark -> benchmark.at("/primaryMetric/rawData").size())
            .toList());
  }

  @Test
  void refusesOtherSettings() {
    refuses(SUITE, Map.of("seed", "8"), "seed was '7', now it is '8'");
    refuses(SUITE, Map.of("effort", "quick"), "effort was 'smoke', now it is 'quick'");
    refuses(SUITE, Map.of("only", "Tiny"), "only was '', now it is 'Tiny'");
  }

  @Test
  void refusesOtherCells() {
    TinySuite other =
        TinySuite.of(
            TinySuite.cell("fine").withLabels(Map.of("turn", "1")),
            TinySuite.cell("fine").withLabels(Map.of("turn", "2")));
    refuses(other, Map.of(), "other cells: Tiny subject=broken");
  }

  @Test
  void refusesAnotherCommitAndMachine() throws IOException {
    changeFacts(facts -> replaced(facts, "commit", "an older one"));
    refuses(SUITE, Map.of(), "commit was 'an older one', now it is '");
    changeFacts(facts -> replaced(facts, "cpu", "abacus"));
    refuses(SUITE, Map.of(), "cpu was 'abacus', now it is '");
  }

  @Test
  void refusesWhereThereIsNothingToResume() throws IOException {
    refuses(SUITE, Map.of("out", original.toString()), "is complete");
    Files.delete(out.resolve(RunFile.NAME));
    refuses(SUITE, Map.of(), "resume: " + out);
  }

  private void changeFacts(UnaryOperator<Map<String, String>> change) throws IOException {
    Environment changed = new Environment(change.apply(stopped.environment().facts()));
    RunFile.write(change(stopped, stopped.cells(), stopped.settings(), changed), out);
  }

  private static Map<String, String> replaced(Map<String, String> facts, String name, String fact) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put(name, fact);
    return all;
  }

  private void refuses(TinySuite suite, Map<String, String> settings, String expected) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("resume", "true");
    MisuseException refusal = assertThrows(MisuseException.class, () -> here(suite, all).run());
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
  }

  private Launcher here(TinySuite suite, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("out", out.toString()));
    all.putAll(settings);
    return launcher(suite, all);
  }

  private static Launcher launcher(TinySuite suite, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("effort", "smoke", "rounds", "3"));
    all.putAll(settings);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Launcher(List.of(suite), Settings.parse(all), nowhere).on(HERE);
  }
}
