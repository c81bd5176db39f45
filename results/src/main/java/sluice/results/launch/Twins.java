package sluice.results.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;
import sluice.results.record.Role;

/// What is measured under a second name, so that a run shows how far two measurements of one thing
/// lie apart. A suite has nothing to do for it.
final class Twins {
  /// The label that tells several pairs of one cell apart.
  private static final String PAIR = "pair";

  private Twins() {}

  /// One for each table that has something to measure.
  static List<Cell> of(List<Cell> cells) {
    return plain(cells).stream().map(cell -> cell.inRole(Role.TWIN)).toList();
  }

  /// Many pairs of each cell that otherwise would have one twin, and nothing else.
  static List<Cell> pairs(List<Cell> cells, int count) {
    List<Cell> pairs = new ArrayList<>();
    for (Cell cell : plain(cells)) {
      for (int pair = 1; pair <= count; pair++) {
        Map<String, String> labels = new LinkedHashMap<>(cell.labels());
        labels.put(PAIR, Integer.toString(pair));
        Cell named = cell.withLabels(labels);
        pairs.add(named);
        pairs.add(named.inRole(Role.TWIN));
      }
    }
    return List.copyOf(pairs);
  }

  /// The first cell of each table that can be measured here. Where a table has cells of several
  /// benchmark methods, it is one of the method that most are of, as it is to stand for them.
  private static List<Cell> plain(List<Cell> cells) {
    Map<String, List<Cell>> tables = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (!cell.computed() && cell.unavailable().isEmpty() && cell.role() == Role.SUBJECT) {
        tables.computeIfAbsent(cell.table(), table -> new ArrayList<>()).add(cell);
      }
    }
    return tables.values().stream().map(Twins::first).toList();
  }

  private static Cell first(List<Cell> cells) {
    Map<String, List<Cell>> methods = new LinkedHashMap<>();
    cells.forEach(c -> methods.computeIfAbsent(c.benchmark(), m -> new ArrayList<>()).add(c));
    List<Cell> most = List.of();
    for (List<Cell> method : methods.values()) {
      most = method.size() > most.size() ? method : most;
    }
    return most.getFirst();
  }
}
