package sluice.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Saturation;
import sluice.results.record.Status;
import sluice.results.record.Table;

final class ComparerTest {
  private final NoisyRuns runs = new NoisyRuns(10, 5, 0.02, 1);
  private final Run base = runs.run();

  /// The first table's scores are better high, the second's low.
  @Test
  void judgesByTheDirectionOfTheScore() {
    Comparison comparison =
        Comparer.compare(base, runs.run(Map.of(0, 2.0, 1, 0.5, 8, 2.0, 9, 0.5)), 0.03);
    assertEquals(Verdict.BETTER, verdict(comparison, "s0"));
    assertEquals(Verdict.WORSE, verdict(comparison, "s1"));
    assertEquals(Verdict.NONE, verdict(comparison, "s2"));
    assertEquals(Verdict.WORSE, verdict(comparison, "s8"));
    assertEquals(Verdict.BETTER, verdict(comparison, "s9"));
    assertTrue(comparison.regressed());
    assertEquals(10, comparison.cells().count());
  }

  @Test
  void theThresholdHidesWhatIsSmaller() {
    Run candidate = runs.run(Map.of(0, 0.7));
    assertEquals(Verdict.WORSE, verdict(Comparer.compare(base, candidate, 0.1), "s0"));
    assertEquals(Verdict.NONE, verdict(Comparer.compare(base, candidate, 0.6), "s0"));
  }

  @Test
  void theNoiseFloorHidesWhatIsSmaller() {
    Run candidate = runs.run(Map.of(0, 0.7));
    Run noisy =
        changed(base, result -> result.cell().role() == Role.TWIN ? scaled(result, 2) : result);
    Comparison comparison = Comparer.compare(noisy, candidate, 0);
    assertEquals(Verdict.NONE, verdict(comparison, "s0"));
    assertTrue(comparison.groups().getFirst().floor().orElseThrow() > 0.5);
  }

  @Test
  void listsWhatIsNotInBoth() {
    Run candidate =
        changed(
            base,
            result ->
                switch (result.cell().columns().get("server")) {
                  case "s1" -> other(result, Status.FAILED, "it broke");
                  case "s2" -> renamed(result, "s99");
                  default -> result;
                });
    Comparison comparison = Comparer.compare(base, candidate, 0.03);
    assertEquals(8, comparison.cells().count());
    assertEquals(
        List.of("LOST T0 server=s1: failed, it broke", "NEW T0 server=s99", "MISSING T0 server=s2"),
        comparison.unmatched().stream().map(u -> u.kind().name() + " " + u.describe()).toList());
    assertTrue(comparison.lost());
    assertFalse(comparison.regressed());
    Comparison reverse = Comparer.compare(candidate, base, 0.03);
    assertFalse(reverse.lost());
    assertEquals(Unmatched.Kind.UNMEASURED, reverse.unmatched().getFirst().kind());
  }

  @Test
  void doesNotListWhatNeitherMachineCanRun() {
    Run narrowed =
        changed(
            base,
            result ->
                result.cell().columns().get("server").equals("s1")
                    ? other(result, Status.UNAVAILABLE, "not here")
                    : result);
    assertEquals(List.of(), Comparer.compare(narrowed, narrowed, 0).unmatched());
  }

  @Test
  void aSingleForkIsNotJudged() {
    NoisyRuns single = new NoisyRuns(2, 1, 0.02, 1);
    Comparison comparison = Comparer.compare(single.run(), single.run(Map.of(0, 9.0)), 0);
    assertEquals(2, comparison.count(Verdict.UNKNOWN));
    assertTrue(comparison.groups().getFirst().floor().isEmpty());
  }

  @Test
  void whatMeasuredItsLoadTwiceIsNotJudged() {
    UnaryOperator<CellResult> bound =
        result -> with(with(result, Saturation.LOAD, 99), Saturation.SERVER, 50);
    Run candidate = runs.run(Map.of(0, 0.5));
    assertEquals(
        Verdict.GENERATOR_BOUND,
        verdict(Comparer.compare(changed(base, bound), changed(candidate, bound), 0), "s0"));
    assertEquals(
        Verdict.WORSE, verdict(Comparer.compare(changed(base, bound), candidate, 0), "s0"));
  }

  /// A server may cost more although it is as fast as before, and whoever was the limit.
  @Test
  void comparesWhatACellCostsToo() {
    Run dear = costing(Map.of("s1", 140.0));
    Comparison comparison = Comparer.compare(costing(Map.of()), dear, 0.03);
    Group costs = comparison.groups().getLast();
    assertEquals("Cost", costs.table().id());
    assertEquals(
        List.of("s1"),
        costs.cells().stream()
            .filter(cell -> cell.verdict() == Verdict.WORSE)
            .map(cell -> cell.cell().columns().get("server"))
            .toList());
    assertEquals(8, costs.cells().size(), "those of the first table");
    assertEquals(18, comparison.cells().count());
    assertEquals(List.of(), comparison.unmatched());
    assertEquals(10, Comparer.compare(base, dear, 0.03).cells().count(), "only one has the table");
  }

  /// The run with a table of what the cells of the first one cost: 100 each, but for some.
  private Run costing(Map<String, Double> costs) {
    Table table =
        new Table(
                "Cost",
                "Cost",
                "What does it cost?",
                "server",
                List.of(new Metric("cpu", "CPU", "ns", 1, Direction.LOWER, "Processor time.")))
            .viewOf("T0");
    Run run =
        changed(
            base,
            result -> {
              double cost = costs.getOrDefault(result.cell().columns().get("server"), 100.0);
              CellResult bound = with(with(result, Saturation.LOAD, 99), Saturation.SERVER, 50);
              return with(bound, "cpu", fork -> cost + fork.round());
            });
    List<Table> tables = new ArrayList<>(run.tables());
    tables.add(table);
    return copy(run, run.environment(), tables, run.cells());
  }

  @Test
  void pairsRunsThatTookTurns() {
    List<Run> two = runs.interleaved(0.1, Map.of());
    Run first = two.getFirst();
    Run second = two.getLast();
    assertEquals(Pairing.BY_ROUND, Pairing.of(first, second));
    assertEquals(Pairing.NONE, Pairing.of(first, NoisyRuns.started(second, first.started(), 1)));
    assertEquals(
        Pairing.NONE,
        Pairing.of(
            first,
            NoisyRuns.started(second, first.started().plus(Duration.ofDays(1)), first.seed())));
  }

  /// Replications have the same seeds in every run.
  @Test
  void pairsWhatIsWorkedOut() {
    UnaryOperator<CellResult> computed = result -> computed(result, 1);
    Run before = changed(base, computed);
    Comparison same = Comparer.compare(before, changed(base, computed), 0);
    assertEquals(10, same.count(Verdict.NONE));
    Comparison slightly = Comparer.compare(before, changed(base, r -> computed(r, 1.01)), 0);
    assertEquals(1.01, slightly.cells().findFirst().get().ratio().get().low().getAsDouble(), 1e-9);
  }

  /// Those of the first table are; the adjustment of the second's counts its two cells alone.
  @Test
  void whatIsWorkedOutMakesNothingElseHarderToClaim() {
    UnaryOperator<CellResult> half =
        result -> result.cell().table().equals("T0") ? computed(result, 1) : result;
    CellComparison last =
        Comparer.compare(changed(base, half), changed(runs.run(), half), 0)
            .groups()
            .getLast()
            .cells()
            .stream()
            .min(Comparator.comparingDouble(cell -> cell.ratio().get().probability()))
            .get();
    assertTrue(last.adjusted() <= 2 * last.ratio().get().probability());
  }

  @Test
  void theGroupsMeanIsThatOfItsRatios() {
    Comparison comparison = Comparer.compare(base, runs.run(Map.of(8, 4.0)), 0);
    Group second = comparison.groups().getLast();
    double product =
        second.cells().stream()
            .mapToDouble(cell -> cell.ratio().get().ratio())
            .reduce(1, (a, b) -> a * b);
    assertEquals(Math.sqrt(product), second.mean().get().ratio(), 1e-9);
    assertTrue(second.mean().get().low().getAsDouble() > 1.8);
    assertTrue(second.mean().get().high().getAsDouble() < 2.2);
  }

  @Test
  void namesTheConditionsThatDiffer() {
    Run elsewhere =
        in(base, Map.of("cpu", "Another CPU", "load average", "9", "kernel", "unknown: no uname"));
    assertEquals(
        List.of("cpu: A CPU, and Another CPU"),
        Conditions.differences(base, elsewhere).stream().map(Object::toString).toList());
  }

  private static Run in(Run run, Map<String, String> facts) {
    return copy(run, new Environment(facts), run.tables(), run.cells());
  }

  private static Run copy(
      Run run, Environment environment, List<Table> tables, List<CellResult> cells) {
    return new Run(
        run.schemaVersion(),
        run.suites(),
        run.started(),
        run.duration(),
        run.status(),
        run.settings(),
        run.seed(),
        run.rounds(),
        environment,
        run.warnings(),
        tables,
        cells);
  }

  private static Verdict verdict(Comparison comparison, String server) {
    return comparison
        .cells()
        .filter(cell -> cell.cell().columns().get("server").equals(server))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private static Run changed(Run run, UnaryOperator<CellResult> change) {
    List<CellResult> cells = run.cells().stream().map(change).toList();
    return copy(run, run.environment(), run.tables(), cells);
  }

  private static CellResult other(CellResult result, Status status, String reason) {
    return new CellResult(
        result.cell(), status, Optional.of(reason), Map.of(), List.of(), Optional.empty());
  }

  private static CellResult renamed(CellResult result, String server) {
    return of(Cell.of("T0", "sample.Bench.run", Map.of("server", server)), result.forks());
  }

  private static CellResult computed(CellResult result, double factor) {
    Cell cell = Cell.of(result.cell().table(), "", result.cell().params());
    return of(cell.inRole(result.cell().role()), scaled(result, factor).forks());
  }

  private static CellResult scaled(CellResult result, double factor) {
    return of(
        result.cell(),
        result.forks().stream()
            .map(
                fork ->
                    new Fork(
                        fork.round(),
                        fork.seconds(),
                        Map.of(
                            Metric.SCORE,
                            fork.values().get(Metric.SCORE).stream()
                                .map(value -> value * factor)
                                .toList())))
            .toList());
  }

  private static CellResult with(CellResult result, String key, double value) {
    return with(result, key, fork -> value);
  }

  private static CellResult with(CellResult result, String key, ToDoubleFunction<Fork> value) {
    return of(
        result.cell(),
        result.forks().stream()
            .map(
                fork -> {
                  Map<String, List<Double>> values = new HashMap<>(fork.values());
                  values.put(key, List.of(value.applyAsDouble(fork)));
                  return new Fork(fork.round(), fork.seconds(), values);
                })
            .toList());
  }

  private static CellResult of(Cell cell, List<Fork> forks) {
    return new CellResult(
        cell, Status.OK, Optional.empty(), Map.of(Metric.SCORE, "ops/s"), forks, Optional.empty());
  }
}
