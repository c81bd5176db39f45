package sluice.results.launch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.results.record.Cell;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// Describes [TinyBenchmark].
///
/// @param cells its cells
/// @param nonconforming what its preflight finds
/// @param rehearsal what it rehearses
record TinySuite(List<Cell> cells, Map<Cell, String> nonconforming, Optional<Cell> rehearsal)
    implements Suite {
  private static final List<String> QUICKLY_STARTED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  TinySuite(List<Cell> cells, Map<Cell, String> nonconforming) {
    this(cells, nonconforming, Optional.empty());
  }

  static Cell cell(String subject) {
    return Cell.of("Tiny", TinyBenchmark.class.getName() + ".work", Map.of("subject", subject))
        .withJvmArgs(QUICKLY_STARTED);
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
  public Preparation preparation(List<Cell> about) {
    return new Preparation(Duration.ZERO, rehearsal, () -> nonconforming);
  }

  private static Metric metric(String key, String label, String unit) {
    return new Metric(key, label, unit, 1, Direction.LOWER, "Explained.");
  }
}
