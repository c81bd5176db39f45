package sluice.results.render;

import java.util.Optional;
import java.util.stream.Stream;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.Sample;
import sluice.results.statistics.SteadyState;

/// Makes samples of what was measured of a cell.
final class CellSamples {
  private CellSamples() {}

  /// The raw values of a metric; empty where the cell has none, or failed.
  static Optional<Sample> of(CellResult result, String key) {
    double[][] forks = result.iterations(key);
    return result.status() != Status.OK || forks.length == 0
        ? Optional.empty()
        : Optional.of(Sample.of(forks));
  }

  /// How many of a cell's forks reached a steady state: by the table's score or, where a fork has
  /// but one value of that, by the medians of its iterations or what JMH scored them.
  ///
  /// @return empty where it cannot be told
  static Optional<SteadyState> steadyState(Table table, CellResult result) {
    // A score that is neither better nor worse, as a rate that was set, stays as it is anyway.
    Stream<String> scored =
        table.metrics().stream()
            .filter(m -> m.key().equals(Metric.SCORE) && m.direction() != Direction.NONE)
            .map(Metric::key);
    return result.cell().computed()
        ? Optional.empty()
        : Stream.concat(Stream.of(table.score().key(), Metric.ITERATION_MEDIAN), scored)
            .flatMap(key -> of(result, key).stream())
            .flatMap(sample -> SteadyState.of(sample).stream())
            .findFirst();
  }
}
