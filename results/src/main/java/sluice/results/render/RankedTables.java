package sluice.results.render;

import java.util.List;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

/// The tables of a run. Their intervals take long to work out, so that is done once for all who
/// show them.
///
/// @param all in the run's order; none where the run compared things with themselves
public record RankedTables(List<RankedTable> all) {
  public RankedTables {
    all = List.copyOf(all);
  }

  /// The run's tables.
  public static RankedTables of(StoredRun from) {
    return from.once(RankedTables.class, RankedTables::rank);
  }

  private static RankedTables rank(StoredRun from) {
    Run run = from.run();
    List<Table> tables = Calibration.of(run).isPresent() ? List.of() : run.tables();
    return new RankedTables(
        tables.parallelStream().map(table -> RankedTable.of(table, run)).toList());
  }
}
