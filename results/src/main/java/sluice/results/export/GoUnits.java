package sluice.results.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// Units of the Go benchmark format. They name a metric as well, and hold no space.
final class GoUnits {
  private GoUnits() {}

  static String of(Table table, Metric metric) {
    String unit = metric.unit().isEmpty() ? "" : "-" + metric.unit();
    boolean plain = metric.equals(table.score()) && !metric.unit().isEmpty();
    return (plain ? metric.unit() : metric.label() + unit).strip().replaceAll("\\s+", "-");
  }

  /// Whether `higher` or `lower` is better, by unit, where all tables agree on that.
  static Map<String, String> directions(List<Table> tables) {
    Map<String, Direction> directions = new LinkedHashMap<>();
    Set<String> disputed = new HashSet<>();
    for (Table table : tables) {
      for (Metric metric : table.metrics()) {
        Direction before = directions.putIfAbsent(of(table, metric), metric.direction());
        if (before != null && before != metric.direction()) {
          disputed.add(of(table, metric));
        }
      }
    }
    directions.keySet().removeAll(disputed);
    Map<String, String> better = new LinkedHashMap<>();
    directions.forEach(
        (unit, direction) -> {
          switch (direction) {
            case HIGHER -> better.put(unit, "higher");
            case LOWER -> better.put(unit, "lower");
            case NONE -> {}
          }
        });
    return better;
  }
}
