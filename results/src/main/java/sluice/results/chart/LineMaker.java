package sluice.results.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import sluice.results.chart.Picture.Line;
import sluice.results.chart.Picture.Point;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.results.render.RankedTable;
import sluice.results.statistics.Estimate;

/// Makes lines of the rows of a panel.
final class LineMaker {
  private final RankedTable ranked;
  private final Table table;

  LineMaker(RankedTable ranked) {
    this.ranked = ranked;
    table = ranked.table();
  }

  /// How many times the score at the lowest value of a parameter is reached, a line for each
  /// subject and one that shows what would be proportional.
  List<Line> speedUp(List<RankedTable.Row> rows, String parameter) {
    List<Line> lines =
        new ArrayList<>(over(rows, parameter).stream().map(LineMaker::relative).toList());
    if (!lines.isEmpty()) {
      lines.add(ideal(lines));
    }
    return lines;
  }

  /// Latency over the rate achieved, in the order of a parameter.
  List<Line> overRate(List<RankedTable.Row> rows, String parameter, Metric rate, Metric latency) {
    return bySubject(byParameter(rows, parameter), row -> point(row, rate, latency));
  }

  /// Latency by percentile.
  Line of(RankedTable.Row row, LatencyCurve curve, double scale) {
    return new Line(
        Axes.value(row, table.subject()),
        curve.points().stream()
            .map(point -> new Point(point.inverse(), point.nanos() * scale, Double.NaN))
            .toList());
  }

  /// The score over a parameter, a line for each subject.
  List<Line> over(List<RankedTable.Row> rows, String parameter) {
    return bySubject(
        byParameter(rows, parameter),
        row -> Optional.of(point(Axes.number(Axes.value(row, parameter)).getAsDouble(), row)));
  }

  private static Point point(double x, RankedTable.Row row) {
    Estimate score = row.score().orElseThrow();
    return new Point(x, score.mean(), score.halfWidth().orElse(Double.NaN));
  }

  private Optional<Point> point(RankedTable.Row row, Metric x, Metric y) {
    Optional<Estimate> along = estimate(row, x);
    return estimate(row, y)
        .filter(latency -> along.isPresent())
        .map(
            latency ->
                new Point(
                    along.get().mean(), latency.mean(), latency.halfWidth().orElse(Double.NaN)));
  }

  private Optional<Estimate> estimate(RankedTable.Row row, Metric metric) {
    return row.estimates().get(table.metrics().indexOf(metric));
  }

  private static List<RankedTable.Row> byParameter(List<RankedTable.Row> rows, String parameter) {
    return rows.stream()
        .sorted(
            Comparator.comparingDouble(
                row -> Axes.number(Axes.value(row, parameter)).getAsDouble()))
        .toList();
  }

  /// One line for each subject that has at least two points; a subject that is itself along the
  /// axis makes one line.
  private List<Line> bySubject(
      List<RankedTable.Row> rows, Function<RankedTable.Row, Optional<Point>> place) {
    boolean subjectIsAxis = Axes.numeric(ranked, table.subject());
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    for (RankedTable.Row row : rows) {
      String label = subjectIsAxis ? table.score().label() : Axes.value(row, table.subject());
      place.apply(row).ifPresent(p -> lines.computeIfAbsent(label, l -> new ArrayList<>()).add(p));
    }
    return lines.entrySet().stream()
        .filter(line -> line.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(line -> new Line(line.getKey(), List.copyOf(line.getValue())))
        .toList();
  }

  private static Line relative(Line line) {
    Point first = line.points().getFirst();
    return new Line(
        line.label(),
        line.points().stream()
            .map(point -> new Point(point.x(), point.y() / first.y(), Double.NaN))
            .toList());
  }

  /// Twice as much with twice as many.
  private static Line ideal(List<Line> lines) {
    double[] places =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::x)
            .sorted()
            .distinct()
            .toArray();
    return new Line(
        Style.REFERENCE,
        DoubleStream.of(places)
            .mapToObj(place -> new Point(place, place / places[0], Double.NaN))
            .toList());
  }
}
