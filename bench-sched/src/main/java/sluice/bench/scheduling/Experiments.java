package sluice.bench.scheduling;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.experiment.Concurrency;
import sluice.scheduling.experiment.ProgramSets;
import sluice.scheduling.experiment.Regime;
import sluice.scheduling.experiment.RegimeOptions;
import sluice.scheduling.experiment.RegimeResult;
import sluice.scheduling.experiment.Regimes;

/// Tables of what no policy decides: how machines were run in history, and what cores limit. They
/// are worked out, not timed.
final class Experiments {
  static final String REGIMES = "Regimes";
  static final String CONCURRENCY = "Concurrency";

  private static final int PROGRAMS = 20;
  private static final int REPLICATIONS_A_ROUND = 10;
  private static final int MILLION = 1_000_000;
  private static final PolicySpec TURNS = PolicySpec.parse("rr:quantum=10");

  private Experiments() {}

  static List<Table> tables() {
    return List.of(regimes(), concurrency());
  }

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Regime regime : Regime.values()) {
      cells.add(Cell.of(REGIMES, "", Map.of("regime", regime.title())));
    }
    for (int cores : List.of(1, 2, 4)) {
      cells.add(Cell.of(CONCURRENCY, "", Map.of("simulated", "" + cores)));
    }
    return cells;
  }

  /// The metrics of each replication; only one where nothing is left to chance.
  static List<Map<String, Double>> replicate(Cell cell, Effort effort) {
    if (cell.table().equals(CONCURRENCY)) {
      return List.of(million(Integer.parseInt(cell.params().get("simulated"))));
    }
    Regime regime =
        Stream.of(Regime.values())
            .filter(candidate -> candidate.title().equals(cell.params().get("regime")))
            .findFirst()
            .orElseThrow();
    return LongStream.rangeClosed(1, (long) REPLICATIONS_A_ROUND * effort.rounds())
        .mapToObj(seed -> history(regime, seed))
        .toList();
  }

  private static Map<String, Double> history(Regime regime, long seed) {
    RegimeResult result =
        Regimes.compare(ProgramSets.random(PROGRAMS, seed), RegimeOptions.STANDARD).stream()
            .filter(candidate -> candidate.regime() == regime)
            .findFirst()
            .orElseThrow();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("utilisation", result.utilisation());
    values.put("makespan", (double) result.makespan());
    values.put("turnaround", result.meanTurnaround());
    values.put("response", result.meanResponse());
    return values;
  }

  private static Map<String, Double> million(int cores) {
    List<Job> jobs =
        IntStream.range(0, MILLION)
            .mapToObj(id -> Job.of(id, 0, PeriodicBursts.cpuOnly(1 + id % 20)))
            .toList();
    Concurrency single = Concurrency.on(1, jobs, TURNS);
    Concurrency several = cores == 1 ? single : Concurrency.on(cores, jobs, TURNS);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("speedUp", (double) single.makespan() / several.makespan());
    values.put("concurrent", (double) several.concurrent());
    values.put("parallel", (double) several.parallel());
    values.put("makespan", (double) several.makespan());
    return values;
  }

  private static Table regimes() {
    return new Table(
        REGIMES,
        "Machine regimes",
        "What did each step in the history of operating systems do for the CPU? Sets of 20 programs"
            + " that read, compute, wait for I/O and print, on one CPU.",
        "regime",
        List.of(
            new Metric("utilisation", "utilisation", "%", 100, HIGHER, "computing by makespan."),
            new Metric("makespan", "makespan", "ticks", 1, LOWER, "until the machine was free."),
            new Metric("turnaround", "turnaround", "ticks", 1, LOWER, "until printed; mean."),
            new Metric("response", "response", "ticks", 1, LOWER, "until it computes; mean.")));
  }

  private static Table concurrency() {
    return new Table(
        CONCURRENCY,
        "Concurrency and parallelism",
        "A million tasks are under way at once: how many of them run?",
        "simulated",
        List.of(
            new Metric("speedUp", "speed-up", "", 1, HIGHER, "makespan on one core by this one."),
            new Metric("concurrent", "under way", "tasks", 1, NONE, "the most at one time."),
            new Metric("parallel", "running", "tasks", 1, NONE, "the most at one time."),
            new Metric("makespan", "makespan", "ticks", 1, LOWER, "until the last was done.")));
  }
}
