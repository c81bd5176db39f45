package sluice.results.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.results.render.RankedTable.Row;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.Ratio;
import sluice.results.statistics.Ratios;
import sluice.results.statistics.Sample;

/// Relates the rows of a group to the subject that stands for what the machine allows.
final class LimitShare {
  /// The criterion, for the reader.
  static final String EXPLANATION =
      "of limit: the score as a share of that of `%s` in the same row otherwise; 100 %% is the"
          + " limit, also where lower is better. Its ± is that of the ratio.";

  private final Table table;
  private final Ratios ratios = new Ratios();

  LimitShare(Table table) {
    this.table = table;
  }

  /// The rows with their share; without one where the table has no limit or the limit no data.
  ///
  /// @param group rows with a score that are equal but for the subject
  List<Row> added(List<Row> group) {
    Optional<Row> limit =
        group.stream()
            .filter(row -> table.limit().equals(Optional.of(row.values().getLast())))
            .findFirst();
    return limit.isEmpty() || table.score().direction() == Direction.NONE
        ? group
        : group.stream()
            .map(row -> row.withShare(share(table.score(), row, limit.orElseThrow())))
            .toList();
  }

  private Optional<Estimate> share(Metric score, Row row, Row limit) {
    int forks = row.score().orElseThrow().forks();
    if (row.equals(limit)) {
      return Optional.of(new Estimate(100, OptionalDouble.empty(), forks));
    }
    Sample one = CellSamples.of(row.result(), score.key()).orElseThrow();
    Sample other = CellSamples.of(limit.result(), score.key()).orElseThrow();
    Optional<Ratio> ratio =
        score.direction() == Direction.HIGHER ? ratios.of(one, other) : ratios.of(other, one);
    return ratio.map(r -> r.percent(forks));
  }
}
