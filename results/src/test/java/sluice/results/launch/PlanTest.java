package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;
import sluice.results.record.Role;

final class PlanTest {
  private static final TinySuite SUITE =
      TinySuite.of(
          cell("Tiny", "nio", 1),
          cell("Tiny", "nio", 2),
          cell("Tiny", "aio", 1),
          cell("Tiny", "uring", 1).unavailableBecause("no uring"),
          Cell.of("Other", "a.Codec.encode", Map.of("subject", "jackson")));

  private static Cell cell(String table, String subject, int cores) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("cores", "" + cores);
    labels.put("placement", "disjoint");
    return Cell.of(table, "a.Bench.work", Map.of("subject", subject))
        .withLabels(labels)
        .pinnedTo(List.of(0));
  }

  private static Plan plan(Map<String, String> settings) {
    return Plan.of(SUITE, Settings.parse(settings), true);
  }

  private static List<String> ids(Map<String, String> settings) {
    return plan(settings).cells().stream()
        .filter(cell -> cell.role() != Role.TWIN)
        .map(Cell::id)
        .toList();
  }

  @Test
  void eachRoundRunsEachAvailableCellOnce() {
    Plan plan = plan(Map.of("effort", "standard"));
    assertEquals(7, plan.cells().size(), "two twins");
    assertEquals(5, plan.rounds().size());
    Set<Cell> available = new HashSet<>(plan.cells());
    available.removeIf(cell -> cell.unavailable().isPresent());
    for (List<Cell> round : plan.rounds()) {
      assertEquals(6, round.size());
      assertEquals(available, Set.copyOf(round));
    }
    assertEquals(30, plan.forks());
  }

  @Test
  void theOrderFollowsFromTheSeed() {
    TinySuite many =
        TinySuite.of(
            IntStream.range(0, 30).mapToObj(i -> TinySuite.cell("s" + i)).toArray(Cell[]::new));
    var one = Plan.of(many, Settings.parse(Map.of("seed", "1")), true).rounds();
    assertEquals(one, Plan.of(many, Settings.parse(Map.of("seed", "1")), true).rounds());
    assertNotEquals(one, Plan.of(many, Settings.parse(Map.of("seed", "2")), true).rounds());
    assertNotEquals(one.get(0), one.get(1), "rounds differ from each other");
  }

  @Test
  void narrowsByTableBenchmarkSubjectAndCores() {
    assertEquals(List.of("Other subject=jackson"), ids(Map.of("only", "oth")));
    assertEquals(List.of("Other subject=jackson"), ids(Map.of("only", "codec.enc")));
    assertEquals(
        List.of(
            "Tiny subject=nio cores=1 placement=disjoint",
            "Tiny subject=nio cores=2 placement=disjoint"),
        ids(Map.of("impl", "NIO")));
    assertEquals(
        List.of("Tiny subject=nio cores=2 placement=disjoint", "Other subject=jackson"),
        ids(Map.of("cores", "2")),
        "a cell without a core count stays");
  }

  @Test
  void tellsWhatThereIs() {
    assertEquals("only: there is no 'x'; there is Other, Tiny", misuse(Map.of("only", "x")));
    assertEquals(
        "impl: there is no 'x'; there is aio, jackson, nio, uring", misuse(Map.of("impl", "x")));
    assertEquals("cores: there is no '64'; there is 1, 2", misuse(Map.of("cores", "64")));
    assertEquals(
        "impl: there is no 'aio' at effort quick with only=other; there is jackson; no effort has"
            + " it",
        misuse(Map.of("only", "other", "impl", "aio")),
        "each exists, together they do not");
    assertTrue(
        misuse(Map.of("impl", "aio", "cores", "2")).startsWith("nothing to measure"),
        "each exists at this effort, together they do not");
  }

  private static String misuse(Map<String, String> settings) {
    return assertThrows(MisuseException.class, () -> plan(settings)).getMessage();
  }

  @Test
  void withoutTasksetNothingClaimsToBePinned() {
    Cell cell = Plan.of(SUITE, Settings.parse(Map.of()), false).cells().getFirst();
    assertEquals(List.of(), cell.cpus());
    assertEquals("unpinned", cell.labels().get("placement"));
  }

  @Test
  void refusesTwoCellsOfOneName() {
    TinySuite twice = TinySuite.of(TinySuite.cell("a b"), TinySuite.cell("a/b"));
    assertThrows(
        IllegalArgumentException.class, () -> Plan.of(twice, Settings.parse(Map.of()), true));
  }

  @Test
  void describesItself() {
    Settings settings = Settings.parse(Map.of("seed", "5"));
    String text = plan(Map.of("seed", "5")).describe("tiny", settings, Duration.ofSeconds(345));
    assertTrue(
        text.contains(
            "tiny, effort quick: (4 cells + 2 twins to see the noise) x 3 rounds = 18 forks, about"
                + " 5 min 45 s"),
        text);
    assertTrue(text.contains(" 4 cells; subject: aio, nio, uring"), text);
    assertTrue(text.contains("seed 5"), text);
    assertTrue(text.contains("subject: aio, nio, uring"), text);
    assertTrue(text.contains("1 cells are not available here"), text);
  }
}
