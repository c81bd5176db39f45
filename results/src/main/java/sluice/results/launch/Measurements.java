package sluice.results.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Status;

/// What a run has measured so far.
final class Measurements {
  private final List<Cell> cells;
  private final Map<Cell, String> failures = new HashMap<>();
  private final Map<Cell, List<Fork>> forks = new HashMap<>();
  private final Map<Cell, Map<String, String>> units = new HashMap<>();
  private final Map<Cell, String> modes = new HashMap<>();

  Measurements(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  /// Keeps what an earlier session of the run measured.
  void restore(List<CellResult> earlier) {
    for (CellResult result : earlier) {
      forks.put(result.cell(), new ArrayList<>(result.forks()));
      units.put(result.cell(), new LinkedHashMap<>(result.units()));
      result.mode().ifPresent(mode -> modes.put(result.cell(), mode));
      if (result.status() == Status.FAILED) {
        fail(result.cell(), result.reason().orElse(""));
      }
    }
  }

  void add(Cell cell, ForkOutcome.Measured outcome) {
    forks.computeIfAbsent(cell, c -> new ArrayList<>()).add(outcome.fork());
    units.computeIfAbsent(cell, c -> new LinkedHashMap<>()).putAll(outcome.units());
    modes.put(cell, outcome.mode());
  }

  /// Keeps the replications of a computed cell.
  void compute(Cell cell, List<Fork> replications) {
    forks.put(cell, List.copyOf(replications));
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

  /// Whether the cell's fork of this round has measured.
  boolean has(Cell cell, int round) {
    return forksOf(cell).stream().anyMatch(fork -> fork.round() == round);
  }

  /// Every cell with what became of it so far.
  List<CellResult> results() {
    return cells.stream().map(this::result).toList();
  }

  private CellResult result(Cell cell) {
    Map<String, String> known = units.getOrDefault(cell, Map.of());
    Optional<String> histogram =
        known.containsKey(Metric.MEDIAN)
            ? Optional.of(HistogramStore.nameFor(cell))
            : Optional.empty();
    return new CellResult(
        cell,
        status(cell),
        reason(cell),
        known,
        forksOf(cell),
        histogram,
        Optional.ofNullable(modes.get(cell)));
  }

  private List<Fork> forksOf(Cell cell) {
    return forks.getOrDefault(cell, List.of());
  }

  private Status status(Cell cell) {
    if (cell.unavailable().isPresent()) {
      return Status.UNAVAILABLE;
    }
    if (failed(cell)) {
      return Status.FAILED;
    }
    return forksOf(cell).isEmpty() ? Status.MISSING : Status.OK;
  }

  private Optional<String> reason(Cell cell) {
    return cell.unavailable().or(() -> Optional.ofNullable(failures.get(cell)));
  }
}
