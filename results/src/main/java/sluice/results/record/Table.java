package sluice.results.record;

import java.util.List;
import java.util.Optional;

/// One result table: the answer to one question.
///
/// @param id the table's name on the command line and in file names, such as `ChunkedReceive`
/// @param title the heading
/// @param question what the table answers, in one line
/// @param subject the parameter whose values are compared, such as `server`
/// @param metrics the measured columns; the first is the score the rows are sorted by
/// @param limit the subject whose score the others' are a share of, if there is one: it stands for
///   what the machine allows where all other parameters are equal
public record Table(
    String id,
    String title,
    String question,
    String subject,
    List<Metric> metrics,
    Optional<String> limit) {
  public Table {
    metrics = List.copyOf(metrics);
    limit = limit == null ? Optional.empty() : limit;
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("table " + id + ": expected at least one metric");
    }
  }

  /// A table without a limit.
  public Table(String id, String title, String question, String subject, List<Metric> metrics) {
    this(id, title, question, subject, metrics, Optional.empty());
  }

  /// This table, with a subject that stands for the limit.
  public Table limitedBy(String newLimit) {
    return new Table(id, title, question, subject, metrics, Optional.of(newLimit));
  }

  /// The metric the rows are sorted by.
  public Metric score() {
    return metrics.getFirst();
  }
}
