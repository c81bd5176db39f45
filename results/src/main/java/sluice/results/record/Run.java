package sluice.results.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sluice.results.environment.Environment;

/// Everything a run found out, and all that a report is made from. It is kept as `run.json`.
///
/// @param schemaVersion the version of this structure, [#SCHEMA_VERSION] for what is written now
/// @param suites the suites that were run, such as `transfer`
/// @param duration from start to end on the wall clock
/// @param settings every setting as it was understood, by name
/// @param seed what the order of the cells in each round follows from
/// @param rounds how many rounds were asked for: forks of each cell
/// @param warnings what may have spoiled the run, one line each
/// @param cells every cell of the plan, measured or not
public record Run(
    int schemaVersion,
    List<String> suites,
    Instant started,
    Duration duration,
    Completion status,
    Map<String, String> settings,
    long seed,
    int rounds,
    Environment environment,
    List<String> warnings,
    List<Table> tables,
    List<CellResult> cells) {
  public static final int SCHEMA_VERSION = 2;

  public Run {
    suites = List.copyOf(suites);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
    cells = List.copyOf(cells);
  }

  /// The cells of one table, in the order of the plan; not its twins, which are no results.
  public List<CellResult> cellsOf(Table table) {
    return results().filter(result -> result.cell().table().equals(table.id())).toList();
  }

  /// The cells with this status, in the order of the plan; no twins.
  public List<CellResult> cellsWith(Status wanted) {
    return results().filter(result -> result.status() == wanted).toList();
  }

  private Stream<CellResult> results() {
    return cells.stream().filter(result -> result.cell().role() != Role.TWIN);
  }
}
