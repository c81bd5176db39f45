package sluice.results.render;

import java.util.List;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

/// The tables of a run. Their intervals take long to work out, so that is done once for all who
/// show them.
record RankedTables(List<RankedTable> all) {
  RankedTables {
    all = List.copyOf(all);
  }

  /// The run's tables, in its order.
  static RankedTables of(StoredRun from) {
    return from.once(RankedTables.class, RankedTables::rank);
  }

  private static RankedTables rank(StoredRun from) {
    return new RankedTables(
        from.run().tables().parallelStream()
            .map(table -> RankedTable.of(table, from.run()))
            .toList());
  }

  /// One of them.
  RankedTable of(Table table) {
    return all.stream().filter(ranked -> ranked.table().equals(table)).findFirst().orElseThrow();
  }
}
