package sluice.results.launch;

import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// Describes [TinyBenchmark].
///
/// @param cells its cells
/// @param nonconforming what its preflight finds
record TinySuite(List<Cell> cells, Map<Cell, String> nonconforming) implements Suite {
  static Cell cell(String subject) {
    return Cell.of("Tiny", TinyBenchmark.class.getName() + ".work", Map.of("subject", subject));
  }

  static TinySuite of(Cell... cells) {
    return new TinySuite(List.of(cells), Map.of());
  }

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "Tiny",
            "Tiny",
            "Does it run?",
            "subject",
            List.of(
                metric(Metric.SCORE, "time", "ns/op"),
                metric("gc.alloc.rate.norm", "allocated", "B/op"),
                metric("calls", "calls", ""),
                metric("p99", "p99", "ns"))),
        new Table(
            "Other", "Other", "?", "subject", List.of(metric(Metric.SCORE, "time", "ns/op"))));
  }

  @Override
  public List<Cell> cells(Selection selection) {
    return cells;
  }

  @Override
  public Map<Cell, String> preflight(List<Cell> about) {
    return nonconforming;
  }

  private static Metric metric(String key, String label, String unit) {
    return new Metric(key, label, unit, 1, Direction.LOWER, "Explained.");
  }
}
