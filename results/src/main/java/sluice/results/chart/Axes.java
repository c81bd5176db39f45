package sluice.results.chart;

import java.util.List;
import java.util.OptionalDouble;
import sluice.results.render.RankedTable;

/// Tells which parameters are numbers.
public final class Axes {
  private Axes() {}

  /// The number that a parameter's value is, if it is one.
  public static OptionalDouble number(String value) {
    return value.matches("\\d+(\\.\\d+)?")
        ? OptionalDouble.of(Double.parseDouble(value))
        : OptionalDouble.empty();
  }

  /// Whether a parameter has at least two values, and all are numbers.
  static boolean numeric(RankedTable ranked, String parameter) {
    List<String> values = ranked.rows().stream().map(row -> value(row, parameter)).toList();
    return values.stream().distinct().count() > 1
        && values.stream().allMatch(value -> number(value).isPresent());
  }

  static String value(RankedTable.Row row, String parameter) {
    return row.result().cell().column(parameter).orElse("");
  }
}
