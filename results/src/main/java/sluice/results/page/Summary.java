package sluice.results.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/// What the page shows of a run: the record, reduced. It is in the page, from where the page of
/// another run can take it.
///
/// @param summaryVersion the version of this structure
/// @param facts what was run, when and on what
/// @param cautions what to keep in mind, by heading
/// @param conclusions how it was measured, and what may be concluded from it, one line each
/// @param environment every fact of the environment
record Summary(
    int summaryVersion,
    String title,
    Map<String, String> facts,
    Map<String, List<String>> cautions,
    List<String> conclusions,
    Map<String, String> environment,
    List<OfTable> tables) {
  static final int VERSION = 1;

  /// A table.
  ///
  /// @param columns the names of all parameters
  /// @param remarks the headings of what is said of rows beside their metrics
  /// @param notes one line for each thing that wants explaining
  /// @param kinds the charts that have something to show, the most telling first
  /// @param findings what stands out where the other parameters are equal, in the rows' order
  record OfTable(
      String id,
      String title,
      String question,
      String subject,
      List<String> columns,
      List<OfMetric> metrics,
      List<String> remarks,
      List<String> notes,
      List<OfKind> kinds,
      List<Finding> findings,
      List<OfRow> rows) {}

  /// A measured column.
  record OfMetric(String key, String label, String unit) {}

  /// A chart.
  ///
  /// @param parameter the one along its axis, if there is one
  /// @param follows the parameters that need not be equal along that axis
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record OfKind(String kind, String id, String parameter, List<String> follows) {}

  /// A cell.
  ///
  /// @param values of the table's columns; empty text where it has none
  /// @param mark how it stands in its group, as the tables say it
  /// @param standing the same for its colour: `best`, `behind` or `unranked`
  /// @param estimates of the table's metrics: mean, and half the interval or null; null without
  ///   data
  /// @param remarks texts below the table's headings of these
  /// @param curve its latencies, in microseconds, by 1/(1 - p)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfRow(
      List<String> values,
      String status,
      String reason,
      String role,
      String mark,
      String standing,
      int forks,
      List<Double[]> estimates,
      List<String> remarks,
      List<double[]> curve) {}
}
