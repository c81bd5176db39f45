package sluice.results.record;

import java.util.List;

/// One result table: the answer to one question.
///
/// @param id the table's name on the command line and in file names, such as `ChunkedReceive`
/// @param title the heading
/// @param question what the table answers, in one line
/// @param subject the parameter whose values are compared, such as `server`
/// @param metrics the measured columns; the first is the score the rows are sorted by
public record Table(
    String id, String title, String question, String subject, List<Metric> metrics) {
  public Table {
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("table " + id + ": expected at least one metric");
    }
  }

  /// The metric the rows are sorted by.
  public Metric score() {
    return metrics.getFirst();
  }
}
