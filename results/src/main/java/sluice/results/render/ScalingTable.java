package sluice.results.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Saturation;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.Sample;
import sluice.results.statistics.Scaling;

/// What more cores are worth, from the rows of a table that differ in their number and in nothing
/// else but where they lie.
///
/// @param table the table it is made from
/// @param parameters the columns that rows have in common with their one-core row, the subject last
/// @param rows one for each measured cell with more than one core, in the order of the plan
record ScalingTable(Table table, List<String> parameters, List<Row> rows) {
  private static final String CORES = "cores";
  private static final String PLACEMENT = "placement";
  private static final String UNPINNED = "unpinned";

  /// A cell beside its one-core cell.
  ///
  /// @param values its value of each of the table's parameters
  /// @param bound whether the load, and not the server, was the limit of either
  record Row(List<String> values, int cores, String placement, Scaling scaling, boolean bound) {}

  /// Empty where there is nothing to compare, or where processes were not pinned and so had all
  /// cores anyway.
  static Optional<ScalingTable> of(Table table, Run run) {
    List<CellResult> results =
        pinned(run) && rate(table).isPresent()
            ? run.cellsOf(table).stream().filter(ScalingTable::comparable).toList()
            : List.of();
    List<String> parameters = parameters(table, results);
    Map<List<String>, CellResult> one = new LinkedHashMap<>();
    for (CellResult result : results) {
      if (cores(result) == 1) {
        one.putIfAbsent(values(result, parameters), result);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (CellResult result : results) {
      CellResult base = one.get(values(result, parameters));
      if (cores(result) > 1 && base != null) {
        row(result, base, parameters).ifPresent(rows::add);
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScalingTable(table, parameters, List.copyOf(rows)));
  }

  private static boolean pinned(Run run) {
    return !Run.NO_PINNING.equals(run.settings().get(Run.PINNING));
  }

  /// A rate, measured, with a number of cores.
  private static boolean comparable(CellResult result) {
    Map<String, String> columns = result.cell().columns();
    return result.status() == Status.OK
        && !result.cell().computed()
        && result.cell().role() == Role.SUBJECT
        && columns.getOrDefault(CORES, "").matches("[1-9]\\d{0,5}")
        && !UNPINNED.equals(columns.get(PLACEMENT))
        && result.iterations(Metric.SCORE).length > 0;
  }

  /// All columns but those of the cores.
  private static List<String> parameters(Table table, List<CellResult> results) {
    Set<String> names = new LinkedHashSet<>();
    results.forEach(result -> names.addAll(result.cell().columns().keySet()));
    names.removeAll(Set.of(CORES, PLACEMENT));
    names.remove(table.subject());
    List<String> parameters = new ArrayList<>(names);
    parameters.add(table.subject());
    return List.copyOf(parameters);
  }

  private static Optional<Row> row(CellResult result, CellResult base, List<String> parameters) {
    int cores = cores(result);
    return Scaling.of(sample(base), sample(result), cores)
        .map(
            scaling ->
                new Row(
                    values(result, parameters),
                    cores,
                    result.cell().column(PLACEMENT).orElse(""),
                    scaling,
                    Saturation.ofTheLoad(result) || Saturation.ofTheLoad(base)));
  }

  private static Sample sample(CellResult result) {
    return Sample.of(result.iterations(Metric.SCORE));
  }

  private static int cores(CellResult result) {
    return Integer.parseInt(result.cell().columns().get(CORES));
  }

  private static List<String> values(CellResult result, List<String> parameters) {
    return parameters.stream().map(name -> result.cell().column(name).orElse("")).toList();
  }

  /// The metric that grows with speed; a table without one has nothing to scale.
  static Optional<Metric> rate(Table table) {
    return table.metrics().stream()
        .filter(metric -> metric.key().equals(Metric.SCORE))
        .filter(metric -> metric.direction() == Direction.HIGHER)
        .findFirst();
  }
}
