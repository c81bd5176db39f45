package sluice.results.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;

/// Draws runs whose truth is known. Scores are lognormal, as times are: forks differ by one factor,
/// the iterations within them by another; and each table has a twin of its first cell.
public final class NoisyRuns {
  private static final int ITERATIONS = 3;
  private static final int CELLS_A_TABLE = 8;
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final ZigguratSampler.NormalizedGaussian normal;
  private final int cells;
  private final int forks;
  private final double forkNoise;

  /// @param forkNoise the standard deviation of a fork's logarithm, about its coefficient of
  ///   variation; iterations have half of it
  public NoisyRuns(int cells, int forks, double forkNoise, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(random);
    this.cells = cells;
    this.forks = forks;
    this.forkNoise = forkNoise;
  }

  /// A run in which nothing is out of the ordinary.
  public Run run() {
    return run(Map.of());
  }

  /// A run in which the scores of some cells are so many times what they were.
  public Run run(Map<Integer, Double> factors) {
    return run(factors, new double[forks]);
  }

  /// Two runs that took turns: a round of either is as slow as that of the other.
  ///
  /// @param roundNoise the standard deviation of what a round's cells have in common
  /// @param factors of the second one's cells
  public List<Run> interleaved(double roundNoise, Map<Integer, Double> factors) {
    double[] rounds = new double[forks];
    for (int round = 0; round < forks; round++) {
      rounds[round] = roundNoise * normal.sample();
    }
    Run first = run(Map.of(), rounds);
    Run second = run(factors, rounds);
    return List.of(first, started(second, START.plusSeconds(2), first.seed()));
  }

  private Run run(Map<Integer, Double> factors, double[] rounds) {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<CellResult> results = new ArrayList<>();
    for (int index = 0; index < cells; index++) {
      String id = "T" + index / CELLS_A_TABLE;
      Direction direction = index / CELLS_A_TABLE % 2 == 0 ? Direction.HIGHER : Direction.LOWER;
      tables.computeIfAbsent(id, name -> table(name, direction));
      Cell cell = Cell.of(id, "sample.Bench.run", Map.of("server", "s" + index));
      results.add(measured(cell, factors.getOrDefault(index, 1.0), rounds));
      if (index % CELLS_A_TABLE == 0) {
        results.add(measured(cell.inRole(Role.TWIN), factors.getOrDefault(index, 1.0), rounds));
      }
    }
    return new Run(
        Run.SCHEMA_VERSION,
        List.of("sample"),
        START,
        Duration.ofSeconds(10L * forks),
        Completion.COMPLETE,
        Map.of("effort", "standard", "warm-up", "3 x 150 ms"),
        Double.doubleToLongBits(normal.sample()),
        forks,
        new Environment(new HashMap<>(Map.of("cpu", "A CPU", "load average", "1"))),
        List.of(),
        List.copyOf(tables.values()),
        results);
  }

  private static Table table(String id, Direction direction) {
    return new Table(
        id,
        "Table " + id,
        "How fast?",
        "server",
        List.of(new Metric(Metric.SCORE, "score", "ops/s", 1, direction, "What is measured.")));
  }

  private CellResult measured(Cell cell, double factor, double[] rounds) {
    List<Fork> measured = new ArrayList<>();
    for (int round = 0; round < forks; round++) {
      double effect = rounds[round] + forkNoise * normal.sample();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < ITERATIONS; i++) {
        values.add(1000 * factor * Math.exp(effect + forkNoise / 2 * normal.sample()));
      }
      measured.add(new Fork(round + 1, 2, Map.of(Metric.SCORE, values)));
    }
    return new CellResult(
        cell,
        Status.OK,
        Optional.empty(),
        Map.of(Metric.SCORE, "ops/s"),
        measured,
        Optional.empty());
  }

  /// A run at another time, under another seed.
  static Run started(Run run, Instant when, long seed) {
    return new Run(
        run.schemaVersion(),
        run.suites(),
        when,
        run.duration(),
        run.status(),
        run.settings(),
        seed,
        run.rounds(),
        run.environment(),
        run.warnings(),
        run.tables(),
        run.cells());
  }
}
