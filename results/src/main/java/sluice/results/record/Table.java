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
/// @param source the id of the table whose cells this one shows, where it is another view of what
///   is measured there and has no cells of its own
public record Table(
    String id,
    String title,
    String question,
    String subject,
    List<Metric> metrics,
    Optional<String> limit,
    Optional<String> source) {
  public Table {
    metrics = List.copyOf(metrics);
    limit = limit == null ? Optional.empty() : limit;
    source = source == null ? Optional.empty() : source;
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("table " + id + ": expected at least one metric");
    }
  }

  /// A table of cells of its own, without a limit.
  public Table(String id, String title, String question, String subject, List<Metric> metrics) {
    this(id, title, question, subject, metrics, Optional.empty(), Optional.empty());
  }

  /// This table, with a subject that stands for the limit.
  public Table limitedBy(String newLimit) {
    return new Table(id, title, question, subject, metrics, Optional.of(newLimit), source);
  }

  /// This table, as another view of the cells of table `newSource`.
  public Table viewOf(String newSource) {
    return new Table(id, title, question, subject, metrics, limit, Optional.of(newSource));
  }

  /// This table with other measured columns.
  public Table withMetrics(List<Metric> newMetrics) {
    return new Table(id, title, question, subject, newMetrics, limit, source);
  }

  /// Whether it shows the cells of the table with this id.
  public boolean shows(String table) {
    return source.orElse(id).equals(table);
  }

  /// Whether it shows what the cells of another table cost. A cost counts whichever end was the
  /// limit.
  public boolean costs() {
    return source.isPresent() && score().direction() != Direction.NONE;
  }

  /// The metric the rows are sorted by.
  public Metric score() {
    return metrics.getFirst();
  }
}
