package sluice.results.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Saturation;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.Difference;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.Sample;

/// The rows of one table in the order they are shown.
///
/// Subjects are compared where everything else is equal: rows with the same other parameters form a
/// group, sorted by the score, best first. Rows without a score come last.
///
/// @param parameters the parameters that differ between rows; the subject, always, is the last
/// @param constants the parameters that all rows share
public record RankedTable(
    Table table, List<String> parameters, Map<String, String> constants, List<Row> rows) {
  /// How a row stands in its group.
  public enum Mark {
    BEST("best"),
    /// The interval of its difference from the best one holds 0: none is shown.
    TIED("≈ best"),
    /// It tells of the load, so it is compared with no other.
    GENERATOR_BOUND("generator-bound"),
    NONE("");

    private final String text;

    Mark(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// One cell.
  ///
  /// @param values its value of each of the table's parameters
  /// @param estimates of each of the table's metrics, in their units; empty without data
  public record Row(
      CellResult result, List<String> values, List<Optional<Estimate>> estimates, Mark mark) {
    public Optional<Estimate> score() {
      return estimates.getFirst();
    }

    Row marked(Mark newMark) {
      return new Row(result, values, estimates, newMark);
    }
  }

  public static RankedTable of(Table table, Run run) {
    List<CellResult> results = run.cellsOf(table);
    Map<String, Set<String>> distinct = new LinkedHashMap<>();
    results.forEach(
        result ->
            result.cell().columns().keySet().forEach(n -> distinct.put(n, new LinkedHashSet<>())));
    distinct.forEach((name, values) -> results.forEach(result -> values.add(value(result, name))));
    distinct.remove(table.subject());

    List<String> parameters = new ArrayList<>();
    Map<String, String> constants = new LinkedHashMap<>();
    distinct.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            parameters.add(name);
          } else {
            constants.put(name, values.iterator().next());
          }
        });
    parameters.add(table.subject());
    return new RankedTable(table, parameters, constants, rank(table, parameters, results));
  }

  private static List<Row> rank(Table table, List<String> parameters, List<CellResult> results) {
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    List<Row> rest = new ArrayList<>();
    for (CellResult result : results) {
      List<String> values = parameters.stream().map(name -> value(result, name)).toList();
      Row row = new Row(result, values, estimates(table, result), Mark.NONE);
      if (row.score().isPresent()) {
        List<String> group = values.subList(0, values.size() - 1);
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
      } else {
        rest.add(row);
      }
    }
    List<Row> rows = new ArrayList<>();
    groups.values().forEach(group -> rows.addAll(ranked(group, table.score())));
    rest.sort(Comparator.comparing(row -> row.result().status()));
    rows.addAll(rest);
    return List.copyOf(rows);
  }

  private static List<Row> ranked(List<Row> group, Metric score) {
    Direction direction = score.direction();
    String key = score.key();
    if (direction == Direction.NONE) {
      return group;
    }
    Comparator<Row> ascending = Comparator.comparingDouble(row -> row.score().orElseThrow().mean());
    List<Row> sorted = new ArrayList<>(group);
    sorted.sort(direction == Direction.HIGHER ? ascending.reversed() : ascending);
    sorted.replaceAll(
        row -> Saturation.ofTheLoad(row.result()) ? row.marked(Mark.GENERATOR_BOUND) : row);
    List<Row> comparable = sorted.stream().filter(row -> row.mark() == Mark.NONE).toList();
    if (comparable.size() > 1) {
      Row best = comparable.getFirst();
      sorted.replaceAll(row -> comparable.contains(row) ? row.marked(mark(row, best, key)) : row);
    }
    return sorted;
  }

  private static Mark mark(Row row, Row best, String key) {
    if (best.score().orElseThrow().halfWidth().isEmpty()) {
      return Mark.NONE;
    }
    if (row.equals(best)) {
      return Mark.BEST;
    }
    Difference difference =
        Difference.of(
            sample(row.result(), key).orElseThrow(), sample(best.result(), key).orElseThrow());
    return difference.halfWidth().isPresent() && !difference.shown() ? Mark.TIED : Mark.NONE;
  }

  private static List<Optional<Estimate>> estimates(Table table, CellResult result) {
    return table.metrics().stream().map(metric -> estimate(metric, result)).toList();
  }

  private static Optional<Estimate> estimate(Metric metric, CellResult result) {
    return result.status() == Status.OK
        ? sample(result, metric.key()).map(sample -> Estimate.of(sample).scaled(metric.scale()))
        : Optional.empty();
  }

  private static Optional<Sample> sample(CellResult result, String key) {
    double[][] forks = result.iterations(key);
    return forks.length == 0 ? Optional.empty() : Optional.of(Sample.of(forks));
  }

  private static String value(CellResult result, String name) {
    return Objects.requireNonNullElse(result.cell().columns().get(name), "");
  }
}
