package sluice.results.launch;

import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// What a bench module has to measure: an extension point, found by `@AutoService(Suite.class)`.
public interface Suite {
  /// Its name in the results, such as `transfer`.
  String name();

  /// Its tables, in the order they are shown.
  List<Table> tables();

  /// The cells to measure, in the order of the tables; at an effort that is [Effort#headlineOnly()]
  /// the headline cells. What cannot run on this machine is among them, with the reason. The
  /// launcher drops subjects and core counts that were not asked for, so a suite may leave those
  /// two to it, or use them to offer more than the headline.
  ///
  /// @throws MisuseException where a subject is wanted in a way that it cannot be
  List<Cell> cells(Selection selection);

  /// What comes before the first fork. Asked for once.
  ///
  /// @param cells the cells about to be measured
  default Preparation preparation(List<Cell> cells) {
    return Preparation.NONE;
  }

  /// What the record has to tell of machines other than this one, by name. Asked for after
  /// [#cells].
  default Map<String, String> environment() {
    return Map.of();
  }

  /// Works out a cell that is [Cell#computed()]: nothing is timed, so it needs no fork.
  ///
  /// @return the metrics of each replication, by [sluice.results.record.Metric#key()]; a
  ///   replication counts like a fork
  default List<Map<String, Double>> compute(Cell cell, Effort effort) {
    throw new IllegalArgumentException(cell.id() + ": nothing computes it");
  }
}
