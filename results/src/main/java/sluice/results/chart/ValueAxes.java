package sluice.results.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/// Makes axes for numbers.
final class ValueAxes {
  private static final int MOST_TICKS = 8;

  private ValueAxes() {}

  /// A vertical axis, or one for the values of bars.
  ///
  /// @param range what it has to show
  static ValueAxis values(Picture.Axis axis, Range range) {
    ValueAxis made =
        axis.scale() == Picture.Scale.LINEAR
            ? linear(axis.label(), null)
            : log(axis.label(), null, ValueAxes::text);
    made.setRange(range);
    return made;
  }

  /// A horizontal axis below lines.
  ///
  /// @param places where points are
  static ValueAxis below(Picture.Axis axis, double[] places) {
    return switch (axis.scale()) {
      case PERCENTILE -> log(axis.label(), decades(places), ValueAxes::percentile);
      case LOG -> log(axis.label(), few(places), ValueAxes::text);
      case LINEAR -> linear(axis.label(), few(places));
    };
  }

  private static NumberAxis linear(String label, double[] ticks) {
    NumberAxis axis =
        new NumberAxis(label) {
          @Override
          public List<?> refreshTicks(
              Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks == null
                ? super.refreshTicks(g2, state, area, edge)
                : marks(ticks, ValueAxes::text, edge);
          }
        };
    axis.setAutoRangeIncludesZero(false);
    axis.setNumberFormatOverride(format());
    return Style.axis(axis);
  }

  private static LogAxis log(String label, double[] ticks, DoubleFunction<String> text) {
    LogAxis axis =
        new LogAxis(label) {
          @Override
          public List<?> refreshTicks(
              Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            double[] places = ticks == null ? steps(getLowerBound(), getUpperBound()) : ticks;
            return marks(places, text, edge);
          }
        };
    axis.setMinorTickMarksVisible(false);
    return Style.axis(axis);
  }

  private static List<ValueTick> marks(
      double[] places, DoubleFunction<String> text, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return DoubleStream.of(places)
        .mapToObj(
            place ->
                (ValueTick) new NumberTick(place, text.apply(place), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  /// The places themselves, if they are few; else the axis chooses.
  private static double[] few(double[] places) {
    double[] distinct = DoubleStream.of(places).sorted().distinct().toArray();
    return distinct.length <= MOST_TICKS ? distinct : null;
  }

  private static double[] decades(double[] places) {
    double largest = DoubleStream.of(places).max().orElse(1);
    return DoubleStream.iterate(1, place -> place <= largest * 1.5, place -> place * 10).toArray();
  }

  /// 1, 2, 5, 10 ... where the range is short, powers of ten where it is long.
  private static double[] steps(double low, double high) {
    double[] factors = high / low < 200 ? new double[] {1, 2, 5} : new double[] {1};
    return DoubleStream.iterate(
            Math.pow(10, Math.floor(Math.log10(low))), decade -> decade <= high, d -> d * 10)
        .flatMap(decade -> DoubleStream.of(factors).map(factor -> factor * decade))
        .filter(place -> place >= low && place <= high)
        .toArray();
  }

  private static String percentile(double inverse) {
    return format().format(100 - 100 / inverse) + " %";
  }

  private static String text(double value) {
    return format().format(value);
  }

  private static DecimalFormat format() {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
