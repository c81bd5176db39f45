package sluice.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.environment.Environment;
import sluice.results.launch.Effort;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;

final class PublicationTest {
  private static final String NAME = "2026-11-24-2-core-vm-amd-epyc";

  @TempDir private Path directory;
  @TempDir private Path root;

  @Test
  void keepsWhatPeopleReadAndWhatTheRestIsMadeOf() throws IOException {
    Path published = root.resolve("results/published");
    StoredRun run = leave(PublishedRuns.run(4));
    Path target = Publication.of(run, published);
    assertEquals(published.resolve(NAME), target);
    assertEquals(
        Set.of(
            "README.md",
            "Receive.csv",
            "charts/Receive-bars.svg",
            "charts/Receive-percentiles.svg",
            "index.html",
            "run.json.gz",
            "histograms.zip"),
        namesIn(target));
    assertEquals(Set.of(NAME), childrenOf(published), "nothing partial stays behind");
    StoredRun read = StoredRun.read(target);
    assertEquals(run.run(), read.run());
    for (CellResult result : run.run().cells()) {
      List<Histogram> full = run.histograms(result);
      List<Histogram> kept = read.histograms(result);
      assertEquals(
          full.stream().map(Histogram::getTag).toList(),
          kept.stream().map(Histogram::getTag).toList());
      for (int fork = 0; fork < full.size(); fork++) {
        double median = (double) full.get(fork).getValueAtPercentile(50);
        assertEquals(full.get(fork).getTotalCount(), kept.get(fork).getTotalCount());
        assertEquals(median, (double) kept.get(fork).getValueAtPercentile(50), 0.01 * median);
      }
    }
    assertTrue(Files.readString(target.resolve("index.html")).contains("\"curve\":[["));
    String text = Files.readString(target.resolve("README.md"));
    assertTrue(text.contains("The machine is a virtual one"), text);
    UnfitRunException again =
        assertThrows(UnfitRunException.class, () -> Publication.of(run, published));
    assertTrue(again.getMessage().contains(NAME), again.getMessage());
  }

  @Test
  void asksForAsManyRoundsAsTheEffortHas() {
    assertEquals(Effort.PUBLISH.rounds(), Requirements.ROUNDS);
  }

  /// The page and the pictures are left out: how large they are is no matter of the number of
  /// cells.
  @Test
  void theDataFitIntoTheRepository() throws IOException {
    Path target = Publication.of(leave(PublishedRuns.run(40), 20_000), root);
    long bytes = 0;
    for (String name : List.of("run.json.gz", "histograms.zip", "Receive.csv", "README.md")) {
      bytes += Files.size(target.resolve(name));
    }
    assertTrue(bytes < 400_000, "a tenth of a run's cells take " + bytes);
  }

  @Test
  void tellsNothingOfTheUser() throws IOException {
    String home = System.getProperty("user.home");
    Run run =
        PublishedRuns.run(1, Map.of("out", home + "/sluice/results"), Map.of("note", home + "x"));
    Path target = Publication.of(leave(run), root);
    Run read = StoredRun.read(target).run();
    assertEquals("~/sluice/results", read.settings().get("out"));
    assertEquals(home + "x", read.environment().get("note"), "no path of the user's");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          effort  | quick       | expected effort publish, not quick
          only    | Receive     | not one of only=Receive
          impl    | nio         | not one of impl=nio
          cores   | 1           | not one of cores=1
          profile | gc          | not with gc
          """)
  void refusesSettings(String name, String value, String expected) throws IOException {
    refuses(PublishedRuns.run(1, Map.of(name, value), Map.of()), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cpu    | unknown: none  | a known cpu
          commit | unknown: none  | a known commit
          commit | 0123456789abcdef0123456789abcdef01234567 (uncommitted changes) | without changes
          vm flags of the launcher | -javaagent:x.jar | no JVM with -javaagent
          """)
  void refusesFacts(String name, String value, String expected) throws IOException {
    refuses(PublishedRuns.run(1, Map.of(), Map.of(name, value)), expected);
  }

  @Test
  void refusesWhatIsNotWhole() throws IOException {
    Run run = PublishedRuns.run(2);
    CellResult first = run.cells().getFirst();
    refuses(change(run, Completion.INTERRUPTED, first), "a complete run");
    refuses(change(run, Completion.COMPLETE, with(first, Status.FAILED, 3)), "no failed cell");
    refuses(change(run, Completion.COMPLETE, with(first, Status.MISSING, 0)), "no missing cell");
    refuses(
        change(run, Completion.COMPLETE, with(first, Status.OK, 9)),
        "10 forks of each cell, not 9");
  }

  @Test
  void refusesWhereLatenciesAreGone() throws IOException {
    StoredRun run = leave(PublishedRuns.run(1));
    Files.delete(directory.resolve(run.run().cells().getFirst().histogram().orElseThrow()));
    UnfitRunException refusal =
        assertThrows(UnfitRunException.class, () -> Publication.of(run, root));
    assertTrue(refusal.getMessage().contains("the histogram log"), refusal.getMessage());
  }

  @Test
  void countsTheFaultsThatItDoesNotName() throws IOException {
    Run run = PublishedRuns.run(1, Map.of("effort", "smoke", "only", "x", "impl", "y"), Map.of());
    refuses(change(run, Completion.INTERRUPTED, run.cells().getFirst()), "; and 1 more");
  }

  @Test
  void namesMachinesByTheirKind() {
    assertEquals("8-core-apple-m2", slug("Apple M2 Pro", "8", "Apple Inc. MacBook Pro"));
    assertEquals(
        "4-core-vm-intel-xeon",
        slug("Intel(R) Xeon(R) CPU @ 2.60GHz", "4", "virtual machine, secret-host"));
  }

  private static String slug(String cpu, String cores, String virtualisation) {
    return Machine.slug(
        new Environment(
            Map.of("cpu", cpu, "logical cores", cores, "virtualisation", virtualisation)));
  }

  private static CellResult with(CellResult result, Status status, int forks) {
    return new CellResult(
        result.cell(),
        status,
        Optional.empty(),
        result.units(),
        result.forks().subList(0, forks),
        result.histogram(),
        result.mode());
  }

  private static Run change(Run run, Completion status, CellResult first) {
    List<CellResult> cells = new ArrayList<>(run.cells());
    cells.set(0, first);
    return new Run(
        run.schemaVersion(),
        run.suites(),
        run.started(),
        run.duration(),
        status,
        run.settings(),
        run.seed(),
        run.rounds(),
        run.environment(),
        run.warnings(),
        run.tables(),
        cells,
        run.sessions(),
        run.forking());
  }

  private void refuses(Run run, String expected) throws IOException {
    StoredRun stored = leave(run);
    UnfitRunException refusal =
        assertThrows(UnfitRunException.class, () -> Publication.of(stored, root));
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
    assertEquals(Set.of(), childrenOf(root));
  }

  private StoredRun leave(Run run) throws IOException {
    return leave(run, 100);
  }

  private StoredRun leave(Run run, int latencies) throws IOException {
    PublishedRuns.leave(run, latencies, directory);
    return StoredRun.read(directory);
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString()));
    }
    return names;
  }

  private static Set<String> childrenOf(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> children = Files.list(folder)) {
      children.forEach(child -> names.add(child.getFileName().toString()));
    }
    return names;
  }
}
