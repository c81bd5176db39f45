package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;
import sluice.results.record.Role;

final class TwinsTest {
  private static final Cell ABSENT = TinySuite.cell("absent").unavailableBecause("not here");
  private static final Cell LIMIT = TinySuite.cell("copy").inRole(Role.LIMIT);
  private static final Cell COMPUTED = Cell.of("Computed", "", Map.of("subject", "a"));

  @Test
  void areOfTheFirstSubjectOfATableThatCanBeMeasured() {
    Cell first = TinySuite.cell("b");
    List<Cell> twins = Twins.of(List.of(COMPUTED, ABSENT, LIMIT, first, TinySuite.cell("a")));
    assertEquals(List.of(first.inRole(Role.TWIN)), twins);
    assertEquals(first.params(), twins.getFirst().params(), "the benchmark is told the same");
    assertEquals(List.of(), Twins.of(List.of(COMPUTED, ABSENT, LIMIT)));
  }

  @Test
  void areOfTheMethodThatStandsForTheTable() {
    Cell odd = Cell.of("T", "a.B.length", Map.of());
    Cell one = Cell.of("T", "a.B.header", Map.of("codec", "x"));
    Cell other = Cell.of("T", "a.B.header", Map.of("codec", "y"));
    assertEquals(List.of(one.inRole(Role.TWIN)), Twins.of(List.of(odd, one, other)));
    assertEquals(
        List.of(odd.inRole(Role.TWIN)), Twins.of(List.of(odd, one)), "the first of equals");
  }

  @Test
  void manyPairsOfACellAreToldApart() {
    List<Cell> pairs = Twins.pairs(List.of(TinySuite.cell("b"), TinySuite.cell("a")), 3);
    assertEquals(
        List.of(
            "Tiny subject=b pair=1",
            "Tiny subject=b pair=1 (twin)",
            "Tiny subject=b pair=2",
            "Tiny subject=b pair=2 (twin)",
            "Tiny subject=b pair=3",
            "Tiny subject=b pair=3 (twin)"),
        pairs.stream().map(Cell::id).toList());
  }

  @Test
  void aPlanOfPairsHasNothingElse() {
    Settings settings = Settings.parse(Map.of()).inPairs(4);
    Plan plan =
        Plan.of(TinySuite.of(TinySuite.cell("b"), TinySuite.cell("a"), ABSENT), settings, true);
    assertEquals(8, plan.cells().size());
    assertTrue(
        plan.describe("tiny", settings, Duration.ZERO)
            .contains("(4 cells + 4 twins to see the noise) x 3 rounds = 24 forks"));
  }

  @Test
  void pairsNeedForksToCompare() {
    Settings once = Settings.parse(Map.of("effort", "smoke")).inPairs(4);
    assertEquals(
        "effort: expected several forks of each cell to compare, got smoke",
        misuse(TinySuite.of(TinySuite.cell("b")), once));
    Settings settings = Settings.parse(Map.of()).inPairs(4);
    assertEquals(
        "nothing to measure twice: what is asked for takes no forks here",
        misuse(TinySuite.of(ABSENT), settings));
  }

  private static String misuse(TinySuite suite, Settings settings) {
    return assertThrows(MisuseException.class, () -> Plan.of(suite, settings, true)).getMessage();
  }
}
