package sluice.results.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sluice.results.environment.Environment;

/// Everything a run found out, and all that a report is made from. It is kept as `run.json`.
///
/// @param schemaVersion the version of this structure, [#SCHEMA_VERSION] for what is written now
/// @param suites the suites that were run, such as `transfer`
/// @param duration of all its sessions together, from start to end on the wall clock
/// @param settings every setting as it was understood, by name
/// @param seed what the order of the cells in each round follows from
/// @param rounds how many rounds were asked for: forks of each cell
/// @param warnings what may have spoiled the run, one line each
/// @param cells every cell of the plan, measured or not
/// @param sessions when each session started: the first with the run, and one more each time that
///   it was resumed
/// @param forking what its forks have in common; empty in records of version 1
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
    List<CellResult> cells,
    List<Instant> sessions,
    Optional<Forking> forking) {
  public static final int SCHEMA_VERSION = 2;

  /// The setting that says by what processes were pinned to processors.
  public static final String PINNING = "pinning";

  /// Its value where they were not.
  public static final String NO_PINNING = "none";

  public Run {
    suites = List.copyOf(suites);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
    cells = List.copyOf(cells);
    sessions = sessions == null ? List.of(started) : List.copyOf(sessions);
    forking = forking == null ? Optional.empty() : forking;
  }

  /// A run of one session that tells nothing of its forks.
  public Run(
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
    this(
        schemaVersion,
        suites,
        started,
        duration,
        status,
        settings,
        seed,
        rounds,
        environment,
        warnings,
        tables,
        cells,
        List.of(started),
        Optional.empty());
  }

  Run withCells(List<CellResult> newCells) {
    return new Run(
        schemaVersion,
        suites,
        started,
        duration,
        status,
        settings,
        seed,
        rounds,
        environment,
        warnings,
        tables,
        newCells,
        sessions,
        forking);
  }

  /// The cells that one table shows, in the order of the plan; not their twins, which are no
  /// results.
  public List<CellResult> cellsOf(Table table) {
    return results().filter(result -> table.shows(result.cell().table())).toList();
  }

  /// The cells with this status, in the order of the plan; no twins.
  public List<CellResult> cellsWith(Status wanted) {
    return results().filter(result -> result.status() == wanted).toList();
  }

  private Stream<CellResult> results() {
    return cells.stream().filter(result -> result.cell().role() != Role.TWIN);
  }
}
