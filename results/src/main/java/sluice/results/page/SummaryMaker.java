package sluice.results.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import sluice.results.chart.Kind;
import sluice.results.chart.Kinds;
import sluice.results.chart.LatencyCurve;
import sluice.results.record.CellResult;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;
import sluice.results.render.Conclusions;
import sluice.results.render.Head;
import sluice.results.render.RankedTable;
import sluice.results.render.RankedTable.Mark;
import sluice.results.render.RankedTable.Row;
import sluice.results.render.RankedTables;
import sluice.results.statistics.Estimate;

/// Reduces a run to its [Summary].
final class SummaryMaker {
  /// Digits that a chart or a table can show.
  private static final MathContext DIGITS = new MathContext(6);

  private static final double MICROSECONDS = 1e-3;

  private final StoredRun from;

  private SummaryMaker(StoredRun from) {
    this.from = from;
  }

  static Summary of(StoredRun from) throws IOException {
    Run run = from.run();
    Head head = Head.of(run);
    List<Summary.OfTable> tables = new ArrayList<>();
    for (RankedTable table : RankedTables.of(from).all()) {
      tables.add(new SummaryMaker(from).table(table));
    }
    return new Summary(
        Summary.VERSION,
        head.title(),
        head.facts(),
        head.cautions(),
        Conclusions.of(run),
        run.environment().facts(),
        tables);
  }

  private Summary.OfTable table(RankedTable ranked) throws IOException {
    Table table = ranked.table();
    List<String> columns = new ArrayList<>(ranked.constants().keySet());
    columns.addAll(ranked.parameters());
    Predicate<Summary.OfRow> curved = row -> row.curve() != null && !row.curve().isEmpty();
    boolean drawn = Kinds.of(ranked).contains(new Kind.Percentiles());
    Map<String, Function<Row, String>> remarks = ranked.remarks();
    List<Summary.OfRow> rows = new ArrayList<>();
    for (Row row : ranked.rows()) {
      rows.add(row(row, columns, ranked, remarks.values(), drawn));
    }
    return new Summary.OfTable(
        table.id(),
        table.title(),
        table.question(),
        table.subject(),
        columns,
        table.metrics().stream()
            .map(metric -> new Summary.OfMetric(metric.key(), metric.label(), metric.unit()))
            .toList(),
        List.copyOf(remarks.keySet()),
        ranked.notes(),
        Kinds.of(ranked).stream()
            .filter(kind -> !kind.equals(new Kind.Percentiles()) || rows.stream().anyMatch(curved))
            .map(kind -> kind(kind, ranked))
            .toList(),
        Findings.of(ranked),
        rows);
  }

  private static Summary.OfKind kind(Kind kind, RankedTable ranked) {
    return switch (kind) {
      case Kind.Bars bars -> new Summary.OfKind("bars", kind.id(), null, null);
      case Kind.Over(String parameter) -> along("over", kind, parameter, ranked);
      case Kind.SpeedUp(String parameter) -> along("speed-up", kind, parameter, ranked);
      case Kind.ThroughputLatency(String parameter) ->
          along("throughput-latency", kind, parameter, ranked);
      case Kind.Percentiles percentiles -> new Summary.OfKind("percentiles", kind.id(), null, null);
    };
  }

  private static Summary.OfKind along(
      String name, Kind kind, String parameter, RankedTable ranked) {
    return new Summary.OfKind(name, kind.id(), parameter, Kinds.following(ranked, parameter));
  }

  private Summary.OfRow row(
      Row row,
      List<String> columns,
      RankedTable ranked,
      Collection<Function<Row, String>> remarks,
      boolean drawn)
      throws IOException {
    var result = row.result();
    return new Summary.OfRow(
        columns.stream().map(name -> result.cell().column(name).orElse("")).toList(),
        result.status().name().toLowerCase(Locale.ROOT),
        result.reason().orElse(""),
        result.cell().role().name().toLowerCase(Locale.ROOT),
        row.mark().toString(),
        standing(row, ranked),
        result.forks().size(),
        row.estimates().stream().map(SummaryMaker::estimate).toList(),
        remarks.stream().map(remark -> remark.apply(row)).toList(),
        drawn && result.histogram().isPresent() ? curve(result) : null);
  }

  /// A row without a mark is behind the best one of its group, if there is one.
  private static String standing(Row row, RankedTable ranked) {
    if (row.mark() == Mark.BEST || row.mark() == Mark.TIED) {
      return "best";
    }
    List<String> group = group(row);
    boolean compared =
        ranked.rows().stream()
            .anyMatch(other -> other.mark() == Mark.BEST && group(other).equals(group));
    return compared && row.mark() == Mark.NONE && row.result().cell().role() != Role.LIMIT
        ? "behind"
        : "unranked";
  }

  private static List<String> group(Row row) {
    return row.values().subList(0, row.values().size() - 1);
  }

  private static Double[] estimate(Optional<Estimate> estimate) {
    if (estimate.isEmpty()) {
      return null;
    }
    var half = estimate.get().halfWidth();
    return new Double[] {
      rounded(estimate.get().mean()), half.isPresent() ? rounded(half.getAsDouble()) : null
    };
  }

  private List<double[]> curve(CellResult result) throws IOException {
    return LatencyCurve.of(from.histograms(result)).points().stream()
        .map(p -> new double[] {rounded(p.inverse()), rounded(p.nanos() * MICROSECONDS)})
        .toList();
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).round(DIGITS).doubleValue() : 0;
  }
}
