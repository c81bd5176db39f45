package sluice.bench.scheduling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.results.record.Table;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.metrics.SizeClass;
import sluice.scheduling.metrics.Summary;

/// The rows of [QualityTables]. All tables show the same simulations, which are kept, so that each
/// is run only once. Not thread-safe.
final class QualityCells {
  /// More digits of a replication tell nothing, and half a million values with all of theirs are
  /// more than a published run may take up.
  private static final MathContext KEPT = new MathContext(6);

  /// Quarters of the tasks, from the shortest to the longest.
  private static final List<String> SIZES = List.of("shortest", "shorter", "longer", "longest");

  private final Map<Quality, List<Metrics>> done = new HashMap<>();
  private Effort effort = Effort.QUICK;

  static List<Cell> of(boolean headline, List<String> policies) {
    List<Cell> cells = new ArrayList<>();
    for (Table table : QualityTables.all()) {
      for (String workload : Quality.WORKLOADS.keySet()) {
        for (String load : headline ? List.of("0.8") : List.of("0.5", "0.8", "0.95")) {
          for (int cores : headline ? new int[] {1} : new int[] {1, 4}) {
            for (String size : sizes(table, headline)) {
              for (String policy : policies) {
                cells.add(cell(table, policy, workload, load, cores, size));
              }
            }
          }
        }
      }
    }
    return cells;
  }

  private static List<String> sizes(Table table, boolean headline) {
    if (!table.id().equals(QualityTables.SIZES)) {
      return List.of("");
    }
    return headline ? List.of(SIZES.getFirst(), SIZES.getLast()) : SIZES;
  }

  private static Cell cell(
      Table table, String policy, String workload, String load, int cores, String size) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("policy", policy);
    params.put("workload", workload);
    params.put("load", load);
    params.put("simulated", "" + cores);
    if (!size.isEmpty()) {
      params.put("size", size);
    }
    params.put("clairvoyant", PolicySpec.parse(policy).provider().clairvoyant() ? "yes" : "no");
    return Cell.of(table.id(), "", params);
  }

  static boolean has(Cell cell) {
    return QualityTables.all().stream().anyMatch(table -> table.id().equals(cell.table()));
  }

  /// The values of each replication.
  List<Map<String, Double>> compute(Cell cell, Effort asked) {
    if (asked != effort) {
      done.clear();
      effort = asked;
    }
    return done.computeIfAbsent(quality(cell), quality -> quality.replicate(asked)).stream()
        .map(metrics -> rounded(values(cell, metrics)))
        .toList();
  }

  private static Map<String, Double> rounded(Map<String, Double> values) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    values.forEach((key, value) -> rounded.put(key, rounded(value)));
    return rounded;
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).round(KEPT).doubleValue() : value;
  }

  private static Quality quality(Cell cell) {
    Map<String, String> params = cell.params();
    return new Quality(
        PolicySpec.parse(params.get("policy")),
        params.get("workload"),
        Double.parseDouble(params.get("load")),
        Integer.parseInt(params.get("simulated")));
  }

  private static Map<String, Double> values(Cell cell, Metrics metrics) {
    return switch (cell.table()) {
      case QualityTables.TASKS -> tasks(metrics);
      case QualityTables.SIZES ->
          size(metrics.sizes().get(SIZES.indexOf(cell.params().get("size"))));
      case QualityTables.FAIRNESS -> fairness(metrics);
      default -> machine(metrics);
    };
  }

  private static Map<String, Double> tasks(Metrics metrics) {
    Map<String, Double> values = both(metrics.turnaround(), metrics.slowdown());
    values.put("turnaround50", metrics.turnaround().p50());
    values.put("turnaround90", metrics.turnaround().p90());
    values.put("response", metrics.response().mean());
    values.put("response99", metrics.response().p99());
    values.put("wait", metrics.waiting().mean());
    values.put("wait99", metrics.waiting().p99());
    return values;
  }

  private static Map<String, Double> size(SizeClass size) {
    return both(size.turnaround(), size.slowdown());
  }

  private static Map<String, Double> both(Summary turnaround, Summary slowdown) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("slowdown", slowdown.mean());
    values.put("slowdown99", slowdown.p99());
    values.put("turnaround", turnaround.mean());
    values.put("turnaround99", turnaround.p99());
    return values;
  }

  private static Map<String, Double> fairness(Metrics metrics) {
    return Map.of(
        "fairness", metrics.fairness(),
        "longestWait", (double) metrics.longestWait(),
        "starved", (double) metrics.starved(),
        "unfinished", (double) metrics.unfinished());
  }

  private static Map<String, Double> machine(Metrics metrics) {
    double tasks = Quality.TASKS;
    return Map.of(
        "overhead", metrics.overhead(),
        "utilisation", metrics.utilisation(),
        "throughput", metrics.throughput(),
        "switches", metrics.switches() / tasks,
        "migrations", metrics.migrations() / tasks);
  }
}
