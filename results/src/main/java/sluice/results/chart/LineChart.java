package sluice.results.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import sluice.results.chart.Picture.Line;
import sluice.results.chart.Picture.Point;

/// Draws lines with the intervals of their points.
final class LineChart {
  /// Curves of more points need no markers.
  private static final int FEW_POINTS = 20;

  private LineChart() {}

  /// @param names of all lines of the picture: a name has the same colour in each panel
  static JFreeChart of(Picture.Lines panel, Picture.Axis x, Picture.Axis y, List<String> names) {
    Range heights = heights(panel, y);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    XYErrorRenderer renderer = new XYErrorRenderer();
    for (Line line : panel.lines()) {
      int number = names.indexOf(line.label());
      int index = data.getSeriesCount();
      data.addSeries(series(line, heights.getLowerBound()));
      renderer.setSeriesPaint(index, Style.colour(number).light());
      renderer.setSeriesStroke(index, Style.stroke(number));
      renderer.setSeriesShape(index, Style.shape(number));
      renderer.setSeriesShapesVisible(index, line.points().size() <= FEW_POINTS);
    }
    renderer.setDefaultLinesVisible(true);
    renderer.setDrawXError(false);
    renderer.setDrawYError(points(panel).stream().anyMatch(point -> point.half() > 0));
    double[] places = points(panel).stream().mapToDouble(Point::x).toArray();
    XYPlot plot =
        new XYPlot(data, ValueAxes.below(x, places), ValueAxes.values(y, heights), renderer);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(Palette.GRID.light());
    plot.setDomainGridlineStroke(Style.HAIRLINE);
    plot.setRangeGridlinePaint(Palette.GRID.light());
    plot.setRangeGridlineStroke(Style.HAIRLINE);
    return Style.chart(panel.title(), plot);
  }

  private static List<Point> points(Picture.Lines panel) {
    return panel.lines().stream().flatMap(line -> line.points().stream()).toList();
  }

  private static Range heights(Picture.Lines panel, Picture.Axis y) {
    List<Extent.Spread> spreads =
        points(panel).stream().map(point -> new Extent.Spread(point.y(), point.half())).toList();
    return y.scale() == Picture.Scale.LOG ? Extent.log(spreads) : Extent.linear(spreads, 0.05);
  }

  /// @param bottom where the axis begins: on a logarithmic one, nothing can lie at 0 or below
  private static YIntervalSeries series(Line line, double bottom) {
    // In the order given: along a latency curve the rate may come back.
    YIntervalSeries series = new YIntervalSeries(line.label(), false, true);
    for (Point point : line.points()) {
      double half = Double.isNaN(point.half()) ? 0 : point.half();
      series.add(point.x(), point.y(), Math.max(bottom, point.y() - half), point.y() + half);
    }
    return series;
  }
}
