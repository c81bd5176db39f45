package sluice.results.record;

import java.util.List;

/// Two measurements of one thing in one run: what they differ by is the run's noise.
///
/// @param subject the cell under its own name
/// @param twin the same once more, in [Role#TWIN]
public record TwinPair(CellResult subject, CellResult twin) {
  /// The pairs among the cells that a table shows, in the order of the plan.
  public static List<TwinPair> of(Table table, Run run) {
    return run.cells().stream()
        .filter(result -> table.shows(result.cell().table()))
        .filter(result -> result.cell().role() == Role.TWIN)
        .flatMap(
            twin ->
                run.cellsOf(table).stream()
                    .filter(subject -> subject.cell().inRole(Role.TWIN).equals(twin.cell()))
                    .map(subject -> new TwinPair(subject, twin)))
        .toList();
  }
}
