package sluice.results.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;

/// How all charts look.
final class Style {
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  static final Stroke HAIRLINE = new BasicStroke(1f);
  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  /// The name of a line that shows what would be, not what was measured.
  static final String REFERENCE = "(proportional)";

  private static final List<Stroke> STROKES = List.of(LINE, dashed(6, 3), dashed(2, 2));
  private static final List<Shape> SHAPES =
      List.of(
          new Ellipse2D.Double(-3.5, -3.5, 7, 7),
          new Rectangle2D.Double(-3, -3, 6, 6),
          polygon(0, -4.5, 4.5, 0, 0, 4.5, -4.5, 0),
          polygon(0, -4, 4, 3, -4, 3),
          polygon(-4, -3, 4, -3, 0, 4));

  private Style() {}

  /// The colour of the i-th series; -1 stands for [#REFERENCE].
  static Palette colour(int series) {
    return series < 0 ? Palette.MUTED : Palette.SERIES.get(series % Palette.SERIES.size());
  }

  /// The stroke of the i-th series: one for all series until the colours are used up.
  static Stroke stroke(int series) {
    return STROKES.get(series < 0 ? 1 : series / Palette.SERIES.size() % STROKES.size());
  }

  /// The marker of the i-th series, so that colour is not all that tells series apart.
  static Shape shape(int series) {
    return SHAPES.get(Math.floorMod(series, SHAPES.size()));
  }

  /// A chart with a small heading, as one of several.
  static JFreeChart chart(String heading, Plot plot) {
    JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
    if (!heading.isEmpty()) {
      TextTitle title = new TextTitle(heading, HEADING);
      title.setPaint(Palette.INK.light());
      title.setFrame(BlockBorder.NONE);
      chart.setTitle(title);
    }
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4, 4, 4, 12));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  static <A extends Axis> A axis(A axis) {
    axis.setLabelFont(TEXT);
    axis.setTickLabelFont(TEXT);
    axis.setLabelPaint(Palette.INK.light());
    axis.setTickLabelPaint(Palette.INK.light());
    axis.setAxisLinePaint(Palette.MUTED.light());
    axis.setTickMarkPaint(Palette.MUTED.light());
    return axis;
  }

  private static Stroke dashed(float on, float off) {
    return new BasicStroke(
        2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {on, off}, 0);
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
