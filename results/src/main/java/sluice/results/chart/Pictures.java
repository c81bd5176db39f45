package sluice.results.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import sluice.results.chart.Picture.Axis;
import sluice.results.chart.Picture.Line;
import sluice.results.chart.Picture.Panel;
import sluice.results.chart.Picture.Point;
import sluice.results.chart.Picture.Scale;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;
import sluice.results.render.RankedTable;

/// Makes the pictures of a table.
final class Pictures {
  /// More are too many to look at; the page has them all.
  private static final int MAX_PANELS = 6;

  /// From this ratio of the largest to the smallest on, a linear axis hides the small ones.
  private static final double WIDE = 16;

  private final RankedTable ranked;
  private final Table table;
  private final Panels panels;
  private final LineMaker lines;
  private final StoredRun from;

  /// @param from has the histograms that the rows name
  Pictures(RankedTable ranked, StoredRun from) {
    this.ranked = ranked;
    this.from = from;
    table = ranked.table();
    panels = new Panels(ranked);
    lines = new LineMaker(ranked);
  }

  /// Empty where no row has what the kind shows.
  Optional<Picture> of(Kind kind) throws IOException {
    return switch (kind) {
      case Kind.Bars bars -> bars();
      case Kind.Over(String parameter) ->
          lines(
              heading(table.score()) + " over " + parameter,
              axis(parameter),
              heading(table.score()),
              panels.along(parameter),
              panel -> lines.over(panel, parameter));
      case Kind.SpeedUp(String parameter) -> speedUp(parameter);
      case Kind.ThroughputLatency(String parameter) -> throughputLatency(parameter);
      case Kind.Percentiles percentiles -> percentiles();
    };
  }

  private Optional<Picture> bars() {
    List<Panel> all = new ArrayList<>();
    panels
        .bySubject()
        .forEach(
            (title, rows) ->
                all.add(new Picture.Bars(title, rows.stream().map(this::bar).toList())));
    return picture(
        heading(table.score()) + " by " + table.subject(),
        new Axis(heading(table.score()), Scale.LINEAR),
        new Axis(table.subject(), Scale.LINEAR),
        all);
  }

  private Picture.Bar bar(RankedTable.Row row) {
    return new Picture.Bar(
        Axes.value(row, table.subject()),
        row.score().orElseThrow(),
        row.mark(),
        row.result().cell().role() == Role.LIMIT);
  }

  private Optional<Picture> speedUp(String parameter) {
    List<Panel> all = new ArrayList<>();
    panels
        .along(parameter)
        .forEach(
            (title, rows) -> {
              all.add(new Picture.Lines(title, lines.speedUp(rows, parameter)));
            });
    return picture(
        table.score().label() + ": speed-up over " + parameter,
        new Axis(parameter, Scale.LINEAR),
        new Axis("times that at the fewest (dashed: proportional)", Scale.LINEAR),
        all);
  }

  private Optional<Picture> throughputLatency(String parameter) {
    Metric rate = Kinds.rate(table).orElseThrow();
    List<Panel> all = new ArrayList<>();
    for (Metric latency : Kinds.latencies(table)) {
      panels
          .along(parameter)
          .forEach(
              (title, rows) ->
                  all.add(
                      new Picture.Lines(
                          latency.label() + (title.isEmpty() ? "" : ", " + title),
                          lines.overRate(rows, parameter, rate, latency))));
    }
    return picture(
        "Latency over rate",
        new Axis(heading(rate), Scale.LINEAR),
        new Axis("latency (%s)".formatted(unitOfLatency()), Scale.LOG),
        all);
  }

  private Optional<Picture> percentiles() throws IOException {
    Map<RankedTable.Row, LatencyCurve> curves = new LinkedHashMap<>();
    for (RankedTable.Row row : ranked.rows()) {
      if (row.result().histogram().isPresent()) {
        curves.put(row, LatencyCurve.of(from.histograms(row.result())));
      }
    }
    double scale = latency().map(Metric::scale).orElse(1.0);
    return lines(
        "Latency by percentile",
        new Axis("percentile", Scale.PERCENTILE),
        "latency (%s)".formatted(unitOfLatency()),
        panels.bySubject(),
        rows ->
            rows.stream()
                .filter(row -> curves.containsKey(row) && !curves.get(row).points().isEmpty())
                .map(row -> lines.of(row, curves.get(row), scale))
                .toList());
  }

  private Optional<Picture> lines(
      String title,
      Axis x,
      String yLabel,
      Map<String, List<RankedTable.Row>> rows,
      Function<List<RankedTable.Row>, List<Line>> toLines) {
    List<Panel> all = new ArrayList<>();
    List<Line> made = new ArrayList<>();
    rows.forEach(
        (heading, panel) -> {
          List<Line> drawn = toLines.apply(panel);
          all.add(new Picture.Lines(heading, drawn));
          made.addAll(drawn);
        });
    DoubleStream heights =
        made.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::y);
    Scale scale = x.scale() == Scale.PERCENTILE ? Scale.LOG : scale(heights);
    return picture(title, x, new Axis(yLabel, scale), all);
  }

  private Optional<Picture> picture(String title, Axis x, Axis y, List<Panel> all) {
    List<Panel> full = all.stream().filter(Pictures::hasContent).toList();
    if (full.isEmpty()) {
      return Optional.empty();
    }
    List<Panel> shown = full.subList(0, Math.min(full.size(), MAX_PANELS));
    return Optional.of(new Picture(title, x, y, List.copyOf(shown), full.size() - shown.size()));
  }

  private static boolean hasContent(Panel panel) {
    return switch (panel) {
      case Picture.Bars bars -> !bars.bars().isEmpty();
      case Picture.Lines drawn -> !drawn.lines().isEmpty();
    };
  }

  private Axis axis(String parameter) {
    return new Axis(
        parameter,
        scale(
            ranked.rows().stream()
                .map(row -> Axes.number(Axes.value(row, parameter)))
                .mapToDouble(number -> number.orElse(0))));
  }

  private static Scale scale(DoubleStream values) {
    var range = values.summaryStatistics();
    return range.getMin() > 0 && range.getMax() / range.getMin() >= WIDE ? Scale.LOG : Scale.LINEAR;
  }

  private Optional<Metric> latency() {
    return Kinds.latencies(table).stream().findFirst();
  }

  private String unitOfLatency() {
    return latency().map(Metric::unit).orElse("ns");
  }

  private static String heading(Metric metric) {
    return metric.unit().isEmpty()
        ? metric.label()
        : "%s (%s)".formatted(metric.label(), metric.unit());
  }
}
