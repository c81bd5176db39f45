package sluice.results.chart;

import java.util.List;
import sluice.results.render.RankedTable;
import sluice.results.statistics.Estimate;

/// What a chart shows, before it is drawn.
///
/// @param title what is seen, for those who do not see it as well
/// @param x the horizontal axis; that of the values where panels hold bars
/// @param panels at least one, all of one kind
/// @param omitted how many more panels there are than are drawn
record Picture(String title, Axis x, Axis y, List<Panel> panels, int omitted) {
  /// An axis.
  ///
  /// @param label with the unit
  record Axis(String label, Scale scale) {}

  /// How values are laid along an axis.
  enum Scale {
    /// From zero on.
    LINEAR,
    /// Evenly by magnitude.
    LOG,
    /// 1/(1 - p) evenly by magnitude, labelled with the percentile p.
    PERCENTILE
  }

  /// Charts of one picture lie side by side.
  sealed interface Panel {
    /// What all that is in it shares; empty where that is nothing.
    String title();
  }

  /// Horizontal bars, the first at the top.
  record Bars(String title, List<Bar> bars) implements Panel {}

  /// One bar.
  record Bar(String label, Estimate value, RankedTable.Mark mark, boolean limit) {}

  /// Lines.
  record Lines(String title, List<Line> lines) implements Panel {}

  /// One line; its points from left to right, or in the order of the load.
  record Line(String label, List<Point> points) {}

  /// @param half half the interval of y; NaN where there is none
  record Point(double x, double y, double half) {}
}
