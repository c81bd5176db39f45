package sluice.results.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sluice.results.record.Table;
import sluice.results.statistics.LogRatio;

/// The cells of one table.
///
/// @param table as the candidate has it
/// @param floor the larger noise floor of both runs; empty where neither has a twin to tell it by
/// @param mean the geometric mean of the cells' ratios; empty without cells that have one
public record Group(
    Table table, OptionalDouble floor, List<CellComparison> cells, Optional<LogRatio> mean) {
  public Group {
    cells = List.copyOf(cells);
  }
}
