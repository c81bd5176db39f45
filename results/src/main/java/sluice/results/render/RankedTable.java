package sluice.results.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sluice.results.record.CellResult;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.Sample;
import sluice.results.statistics.SteadyState;

/// The rows of one table in the order they are shown.
///
/// Subjects are compared where everything else is equal: rows with the same other parameters form a
/// group, sorted by the score, best first. Rows without a score come last.
///
/// @param parameters the parameters that differ between rows; the subject, always, is the last
/// @param constants the parameters that all rows share
/// @param noise what the run cannot see of the table, where something was measured twice
public record RankedTable(
    Table table,
    List<String> parameters,
    Map<String, String> constants,
    List<Row> rows,
    Optional<TableNoise> noise) {
  /// How a row stands in its group.
  public enum Mark {
    BEST("best"),
    /// It cannot be told from the best one.
    TIED("≈ best"),
    /// No other row of its group can be compared with it.
    ALONE("alone"),
    /// It tells of the load, so it is compared with no other.
    GENERATOR_BOUND("generator-bound"),
    /// It tells what the machine allows, and nothing of a subject.
    LIMIT("limit"),
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
  /// @param steady how many of its forks reached a steady state, where it can be told
  /// @param ofLimit its score's share of the table's limit, in per cent, where there is one
  public record Row(
      CellResult result,
      List<String> values,
      List<Optional<Estimate>> estimates,
      Optional<SteadyState> steady,
      Optional<Estimate> ofLimit,
      Mark mark) {
    public Optional<Estimate> score() {
      return estimates.getFirst();
    }

    Row marked(Mark newMark) {
      return new Row(result, values, estimates, steady, ofLimit, newMark);
    }

    Row withShare(Optional<Estimate> share) {
      return new Row(result, values, estimates, steady, share, mark);
    }
  }

  /// One line for each thing that wants explaining.
  public List<String> notes() {
    return new Notes(this, ExtraColumns.of(this)).all();
  }

  /// The columns beside those of the metrics, by heading, with what they say of a row: how it
  /// stands to the limit, and what became of its forks. Only those that say something.
  public Map<String, Function<Row, String>> remarks() {
    ExtraColumns extra = ExtraColumns.of(this);
    Map<String, Function<Row, String>> all = new LinkedHashMap<>(extra.share());
    all.putAll(extra.ofForks());
    all.remove("n");
    return all;
  }

  public static RankedTable of(Table planned, Run run) {
    return of(planned, run, run.cellsOf(planned));
  }

  /// A table of some cells of a planned one, whole groups of them. They stand as they do in the
  /// whole table.
  static RankedTable of(Table planned, Run run, List<CellResult> results) {
    Table table = planned.withMetrics(measured(planned, results));
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
    Optional<TableNoise> noise = TableNoise.of(table, run);
    Ranking ranking = new Ranking(table, noise.flatMap(TableNoise::floor));
    return new RankedTable(
        table, parameters, constants, rank(table, parameters, results, ranking), noise);
  }

  /// The metrics that some cell has values of, and the score: what the machine does not tell has no
  /// column. All of them where nothing was measured.
  private static List<Metric> measured(Table table, List<CellResult> results) {
    Set<String> keys = new LinkedHashSet<>();
    for (CellResult result : results) {
      if (result.status() == Status.OK) {
        result.forks().forEach(fork -> keys.addAll(fork.values().keySet()));
      }
    }
    return table.metrics().stream()
        .filter(m -> keys.isEmpty() || keys.contains(m.key()) || m.equals(table.score()))
        .toList();
  }

  private static List<Row> rank(
      Table table, List<String> parameters, List<CellResult> results, Ranking ranking) {
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    List<Row> rest = new ArrayList<>();
    for (Row row : unranked(table, parameters, results)) {
      if (row.score().isPresent()) {
        List<String> group = row.values().subList(0, row.values().size() - 1);
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
      } else {
        rest.add(row);
      }
    }
    List<Row> rows = new ArrayList<>();
    LimitShare shares = new LimitShare(table);
    groups.values().forEach(group -> rows.addAll(ranking.of(shares.added(group))));
    rest.sort(Comparator.comparing(row -> row.result().status()));
    rows.addAll(rest);
    return List.copyOf(rows);
  }

  private static List<Row> unranked(
      Table table, List<String> parameters, List<CellResult> results) {
    List<Iterator<Optional<Estimate>>> columns =
        table.metrics().stream().map(metric -> estimates(metric, results).iterator()).toList();
    List<Row> rows = new ArrayList<>();
    for (CellResult result : results) {
      rows.add(
          new Row(
              result,
              parameters.stream().map(name -> value(result, name)).toList(),
              columns.stream().map(Iterator::next).toList(),
              CellSamples.steadyState(table, result),
              Optional.empty(),
              Mark.NONE));
    }
    return rows;
  }

  /// Of each cell.
  private static List<Optional<Estimate>> estimates(Metric metric, List<CellResult> results) {
    List<Optional<Sample>> samples =
        results.stream().map(result -> CellSamples.of(result, metric.key())).toList();
    Iterator<Estimate> known =
        Estimate.all(samples.stream().flatMap(Optional::stream).toList()).iterator();
    return samples.stream()
        .map(sample -> sample.map(s -> known.next().scaled(metric.scale())))
        .toList();
  }

  private static String value(CellResult result, String name) {
    return result.cell().column(name).orElse("");
  }
}
