package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// What is asked for and not there at an effort.
final class NarrowingTest {
  private static final Growing SUITE = growing();

  /// @param smallest the effort from which on it has a cell
  private record Growing(Map<Cell, Effort> smallest) implements Suite {
    @Override
    public String name() {
      return "growing";
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>(TinySuite.of().tables());
      tables.add(
          new Table("Scaling", "Scaling", "?", "cores", tables.getFirst().metrics())
              .viewOf("Other"));
      return tables;
    }

    @Override
    public List<Cell> cells(Selection selection) {
      return smallest.keySet().stream()
          .filter(cell -> selection.effort().atLeast(smallest.get(cell)))
          .toList();
    }
  }

  private static Growing growing() {
    Map<Cell, Effort> smallest = new LinkedHashMap<>();
    smallest.put(Cell.of("Tiny", "a.Tiny.codec", Map.of("subject", "codec")), Effort.SMOKE);
    smallest.put(cell("Tiny", "nio", 1), Effort.SMOKE);
    smallest.put(cell("Tiny", "nio", 2), Effort.PUBLISH);
    smallest.put(cell("Other", "nio", 1), Effort.STANDARD);
    smallest.put(cell("Other", "udp", 1), Effort.PUBLISH);
    smallest.put(cell("Other", "nio", 2), Effort.PUBLISH);
    return new Growing(smallest);
  }

  private static Cell cell(String table, String subject, int cores) {
    return Cell.of(table, "a." + table + ".work", Map.of("subject", subject))
        .withLabels(Map.of("cores", "" + cores));
  }

  private static Narrowing.Found find(Map<String, String> settings) {
    return new Narrowing(SUITE, Settings.parse(settings)).find();
  }

  private static List<String> ids(Map<String, String> settings) {
    return find(settings).cells().stream().map(Cell::id).toList();
  }

  private static String misuse(Map<String, String> settings) {
    return assertThrows(MisuseException.class, () -> find(settings)).getMessage();
  }

  @Test
  void aTableAskedForByNameIsTakenFromTheNextEffortThatHasIt() {
    Map<String, String> settings = Map.of("only", "other");
    assertEquals(List.of("Other subject=nio cores=1"), ids(settings));
    assertEquals(
        List.of(
            "Other: the cells of effort standard, since quick has too few for what is asked for"),
        find(settings).remarks());
  }

  @Test
  void theRunsOwnEffortSaysHowMuchIsMeasuredOfIt() {
    Settings settings = Settings.parse(Map.of("only", "other"));
    Plan plan = Plan.of(SUITE, settings, true);
    assertEquals(Effort.QUICK.rounds(), plan.rounds().size());
    String text = plan.describe("growing", settings, Duration.ZERO);
    assertTrue(
        text.endsWith(
            "  Other: the cells of effort standard, since quick has too few for what is asked"
                + " for\n"),
        text);
  }

  @Test
  void aViewAskedForByNameHasRowsEnoughToCompare() {
    Map<String, String> settings = Map.of("only", "scaling", "effort", "standard");
    assertEquals(
        List.of(
            "Other subject=nio cores=1", "Other subject=udp cores=1", "Other subject=nio cores=2"),
        ids(settings));
    assertEquals(
        List.of(
            "Other: the cells of effort publish, since standard has too few for what is asked for"),
        find(settings).remarks());
  }

  @Test
  void aTableThatTheEffortHasCellsOfIsLeftAtThat() {
    Map<String, String> settings = Map.of("only", "other,tiny");
    assertEquals(
        List.of("Tiny subject=codec", "Tiny subject=nio cores=1", "Other subject=nio cores=1"),
        ids(settings));
    assertEquals(1, find(settings).remarks().size());
    assertEquals(List.of("Tiny subject=codec", "Tiny subject=nio cores=1"), ids(Map.of()));
    assertEquals(List.of(), find(Map.of()).remarks());
  }

  @Test
  void whatAnEffortHasNothingOfIsRefusedAndSaysWhichHave() {
    assertEquals(
        "impl: there is no 'udp' at effort quick; there is codec, nio; efforts that have it:"
            + " publish, full",
        misuse(Map.of("impl", "udp")));
    assertEquals(
        "cores: there is no '2' at effort quick; there is 1; efforts that have it: publish, full",
        misuse(Map.of("cores", "2")));
    assertEquals(
        "impl: there is no 'udp' at effort quick with only=other; there is nio; efforts that have"
            + " it: publish, full",
        misuse(Map.of("only", "other", "impl", "udp")));
  }

  @Test
  void whatIsMissingOfSeveralIsRemarkedOn() {
    Map<String, String> settings = Map.of("cores", "1,2", "impl", "udp,nio");
    assertEquals(List.of("Tiny subject=nio cores=1"), ids(settings));
    assertEquals(
        List.of(
            "impl: there is no 'udp' at effort quick; there is codec, nio; efforts that have it:"
                + " publish, full",
            "cores: there is no '2' at effort quick; there is 1; efforts that have it: publish,"
                + " full"),
        find(settings).remarks());
  }

  @Test
  void coreCountsLeaveAloneWhatHasNone() {
    Map<String, String> settings = Map.of("only", "codec", "cores", "2");
    assertEquals(List.of("Tiny subject=codec"), ids(settings));
    assertEquals(List.of(), find(settings).remarks());
  }
}
