package sluice.results.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import sluice.results.chart.Picture.Bar;
import sluice.results.render.Numbers;

/// Draws bars with their intervals and figures.
final class BarChart {
  /// What figures take beyond the bars, as a part of the longest.
  private static final double ROOM = 0.3;

  private BarChart() {}

  /// How a bar's colour says where it stands.
  enum Standing {
    BEST(Palette.BLUE, "best, or not told from it"),
    BEHIND(Palette.ORANGE, "behind the best"),
    UNRANKED(Palette.TEAL, "not ranked"),
    LIMIT(Palette.MUTED, "limit of the machine");

    final Palette colour;
    final String meaning;

    Standing(Palette colour, String meaning) {
      this.colour = colour;
      this.meaning = meaning;
    }
  }

  private static Standing standing(Bar bar, boolean ranked) {
    if (bar.limit()) {
      return Standing.LIMIT;
    }
    return switch (bar.mark()) {
      case BEST, TIED -> Standing.BEST;
      case GENERATOR_BOUND -> Standing.UNRANKED;
      default -> ranked ? Standing.BEHIND : Standing.UNRANKED;
    };
  }

  /// The standings of all bars of a panel.
  static List<Standing> standings(List<Bar> bars) {
    boolean ranked = ranked(bars);
    return bars.stream().map(bar -> standing(bar, ranked)).toList();
  }

  private static boolean ranked(List<Bar> bars) {
    return bars.stream().anyMatch(bar -> standing(bar, false) == Standing.BEST);
  }

  static JFreeChart of(Picture.Bars panel, Picture.Axis values) {
    List<Bar> bars = panel.bars();
    DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      var half = bars.get(i).value().halfWidth();
      data.add(
          Double.valueOf(bars.get(i).value().mean()),
          half.isPresent() ? Double.valueOf(half.getAsDouble()) : null,
          "",
          bars.get(i).label());
    }
    CategoryAxis labels = Style.axis(new CategoryAxis());
    labels.setCategoryMargin(0.3);
    labels.setMaximumCategoryLabelWidthRatio(0.4f);
    labels.setAxisLineVisible(false);
    labels.setTickMarksVisible(false);
    Range range =
        Extent.linear(
            bars.stream()
                .map(Bar::value)
                .map(v -> new Extent.Spread(v.mean(), v.halfWidth().orElse(Double.NaN)))
                .toList(),
            ROOM);
    CategoryPlot plot =
        new CategoryPlot(data, labels, ValueAxes.values(values, range), new Colours(bars));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(Palette.GRID.light());
    plot.setRangeGridlineStroke(Style.HAIRLINE);
    return Style.chart(panel.title(), plot);
  }

  /// Gives each bar its colour and its figure.
  private static final class Colours extends StatisticalBarRenderer {
    private static final long serialVersionUID = 1;

    private final transient List<Bar> bars;
    private final boolean ranked;
    private transient Rectangle2D area;

    Colours(List<Bar> bars) {
      this.bars = bars;
      ranked = ranked(bars);
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
      setErrorIndicatorPaint(Palette.INK.light());
      setErrorIndicatorStroke(Style.HAIRLINE);
      setDefaultItemLabelFont(Style.TEXT);
      setDefaultItemLabelPaint(Palette.INK.light());
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelGenerator(new Figures(bars));
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    }

    @Override
    public CategoryItemRendererState initialise(
        Graphics2D graphics,
        Rectangle2D dataArea,
        CategoryPlot plot,
        int index,
        PlotRenderingInfo info) {
      area = dataArea;
      return super.initialise(graphics, dataArea, plot, index, info);
    }

    /// Beyond the interval, so that neither covers the other.
    @Override
    protected void drawItemLabel(
        Graphics2D graphics,
        CategoryDataset data,
        int row,
        int column,
        CategoryPlot plot,
        CategoryItemLabelGenerator generator,
        Rectangle2D bar,
        boolean negative) {
      var value = bars.get(column).value();
      double end =
          plot.getRangeAxis()
              .valueToJava2D(
                  Math.max(0, value.mean()) + value.halfWidth().orElse(0),
                  area,
                  plot.getRangeAxisEdge());
      Rectangle2D whole =
          new Rectangle2D.Double(bar.getX(), bar.getY(), end - bar.getX(), bar.getHeight());
      super.drawItemLabel(graphics, data, row, column, plot, generator, whole, negative);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return standing(bars.get(column), ranked).colour.light();
    }
  }

  /// Writes the value of each bar.
  private record Figures(List<Bar> bars) implements CategoryItemLabelGenerator {
    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
      return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
      return bars.get(column).label();
    }

    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
      return " " + Numbers.format(bars.get(column).value());
    }
  }
}
