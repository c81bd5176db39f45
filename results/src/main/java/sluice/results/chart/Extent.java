package sluice.results.chart;

import java.util.List;
import org.jfree.data.Range;

/// Finds what part of an axis values take.
final class Extent {
  /// An interval that is much longer than the values would leave nothing of them to see: it is cut.
  private static final double LONGEST = 3;

  private Extent() {}

  /// A value, and half its interval; NaN where it has none.
  record Spread(double value, double half) {
    private double end() {
      return value + (Double.isNaN(half) ? 0 : half);
    }
  }

  /// From 0, if no value lies below, to the end of the longest interval.
  ///
  /// @param room what to leave free beyond it, as a part of all
  static Range linear(List<Spread> spreads, double room) {
    double low = spreads.stream().mapToDouble(Spread::value).min().orElse(0);
    double high = spreads.stream().mapToDouble(Spread::value).max().orElse(0);
    double end = spreads.stream().mapToDouble(Spread::end).max().orElse(0);
    double top = Math.max(high, Math.min(end, LONGEST * Math.abs(high)));
    double bottom = Math.min(0, low);
    double length = top - bottom;
    return length == 0 ? new Range(bottom, bottom + 1) : new Range(bottom, top + room * length);
  }

  /// A bit more than the values take, which are positive.
  static Range log(List<Spread> spreads) {
    double low = spreads.stream().mapToDouble(Spread::value).min().orElse(1);
    double high = spreads.stream().mapToDouble(Spread::value).max().orElse(1);
    return new Range(low / 1.5, high * 1.5);
  }
}
