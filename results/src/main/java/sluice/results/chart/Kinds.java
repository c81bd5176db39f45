package sluice.results.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.results.render.RankedTable;

/// Chooses the charts of a table.
public final class Kinds {
  private static final String CORES = "cores";

  /// The parameters that set how much is asked of what is measured.
  private static final Set<String> LOADS = Set.of("rate", "load", "connections");

  private static final String A_SECOND = "/s";

  private Kinds() {}

  /// Those that have something to show, the most telling first.
  public static List<Kind> of(RankedTable ranked) {
    List<Kind> kinds = new ArrayList<>();
    Table table = ranked.table();
    if (ranked.rows().stream().noneMatch(row -> row.score().isPresent())) {
      return kinds;
    }
    if (!Axes.numeric(ranked, table.subject())) {
      kinds.add(new Kind.Bars());
    }
    for (String parameter : ranked.parameters()) {
      if (Axes.numeric(ranked, parameter)) {
        kinds.add(new Kind.Over(parameter));
        if (parameter.equals(CORES) && table.score().direction() == Direction.HIGHER) {
          kinds.add(new Kind.SpeedUp(parameter));
        }
        if (LOADS.contains(parameter) && rate(table).isPresent() && !latencies(table).isEmpty()) {
          kinds.add(new Kind.ThroughputLatency(parameter));
        }
      }
    }
    // Another view of the same cells need not show again how long they took.
    if (table.source().isEmpty()
        && ranked.rows().stream().anyMatch(row -> row.result().histogram().isPresent())) {
      kinds.add(new Kind.Percentiles());
    }
    return kinds;
  }

  /// The parameters that follow from all others where this one is along an axis, as the placement
  /// of processors follows from how many there are.
  public static List<String> following(RankedTable ranked, String parameter) {
    return new Panels(ranked).following(parameter);
  }

  /// What a table says was achieved a second.
  static Optional<Metric> rate(Table table) {
    return table.metrics().stream()
        .filter(metric -> metric.key().equals(Metric.SCORE) && metric.unit().endsWith(A_SECOND))
        .findFirst();
  }

  /// The percentiles a curve of latency over load shows.
  static List<Metric> latencies(Table table) {
    return table.metrics().stream()
        .filter(metric -> metric.key().equals(Metric.MEDIAN) || metric.key().equals("p99"))
        .toList();
  }
}
