package sluice.results.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Status;

/// What a run has measured so far.
final class Measurements {
  private final List<Cell> cells;
  private final Map<Cell, String> failures = new LinkedHashMap<>();
  private final Map<Cell, List<ForkOutcome.Measured>> measured = new LinkedHashMap<>();
  private final Map<Cell, List<Fork>> computed = new LinkedHashMap<>();

  Measurements(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  void add(Cell cell, ForkOutcome.Measured outcome) {
    measured.computeIfAbsent(cell, c -> new ArrayList<>()).add(outcome);
  }

  /// Keeps the replications of a computed cell.
  void compute(Cell cell, List<Fork> replications) {
    computed.put(cell, List.copyOf(replications));
  }

  /// The first reason stands; a cell that failed is not run again.
  void fail(Cell cell, String reason) {
    failures.putIfAbsent(cell, reason);
  }

  boolean failed(Cell cell) {
    return failures.containsKey(cell);
  }

  boolean anyFailed() {
    return !failures.isEmpty();
  }

  /// Every cell with what became of it so far.
  List<CellResult> results() {
    return cells.stream().map(this::result).toList();
  }

  /// JMH's results, one a fork, of the cells that have any; not of twins, which are no results.
  Map<Cell, List<RunResult>> raw() {
    Map<Cell, List<RunResult>> raw = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (measured.containsKey(cell) && cell.role() != Role.TWIN) {
        raw.put(cell, measured.get(cell).stream().map(ForkOutcome.Measured::raw).toList());
      }
    }
    return raw;
  }

  private CellResult result(Cell cell) {
    List<ForkOutcome.Measured> outcomes = measured.getOrDefault(cell, List.of());
    Map<String, String> units = new LinkedHashMap<>();
    outcomes.forEach(outcome -> units.putAll(outcome.units()));
    List<Fork> forks =
        computed.getOrDefault(cell, outcomes.stream().map(ForkOutcome.Measured::fork).toList());
    Optional<String> histogram =
        units.containsKey(Metric.MEDIAN)
            ? Optional.of(HistogramStore.nameFor(cell))
            : Optional.empty();
    return new CellResult(cell, status(cell, forks), reason(cell), units, forks, histogram);
  }

  private Status status(Cell cell, List<Fork> forks) {
    if (cell.unavailable().isPresent()) {
      return Status.UNAVAILABLE;
    }
    if (failed(cell)) {
      return Status.FAILED;
    }
    return forks.isEmpty() ? Status.MISSING : Status.OK;
  }

  private Optional<String> reason(Cell cell) {
    return cell.unavailable().or(() -> Optional.ofNullable(failures.get(cell)));
  }
}
