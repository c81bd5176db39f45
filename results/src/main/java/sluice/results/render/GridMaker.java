package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Disturbance;
import sluice.results.record.Metric;
import sluice.results.record.Saturation;
import sluice.results.record.Status;
import sluice.results.statistics.Estimate;

/// Makes a [Grid] of a [RankedTable].
final class GridMaker {
  private static final String NOTHING = "–";

  private final RankedTable ranked;
  private final List<Long> forkCounts;
  private final boolean marks;
  private final boolean disturbed;

  private GridMaker(RankedTable ranked) {
    this.ranked = ranked;
    forkCounts =
        ranked.rows().stream()
            .flatMap(row -> row.score().stream())
            .map(score -> (long) score.forks())
            .distinct()
            .toList();
    marks = ranked.rows().stream().anyMatch(row -> row.mark() != RankedTable.Mark.NONE);
    disturbed = ranked.rows().stream().anyMatch(row -> Disturbance.forks(row.result()) > 0);
  }

  static Grid of(RankedTable ranked) {
    return new GridMaker(ranked).grid();
  }

  private Grid grid() {
    return new Grid(
        ranked.table().title(),
        ranked.table().question(),
        caption(),
        columns(),
        ranked.rows().stream().map(this::row).toList(),
        notes());
  }

  private String caption() {
    List<String> parts = new ArrayList<>();
    ranked.constants().forEach((name, value) -> parts.add(name + " = " + value));
    if (forkCounts.size() == 1) {
      parts.add(
          "n = %d %s"
              .formatted(forkCounts.getFirst(), forkCounts.getFirst() == 1 ? "fork" : "forks"));
    }
    return String.join(", ", parts);
  }

  private List<Grid.Column> columns() {
    List<Grid.Column> columns = new ArrayList<>();
    ranked.parameters().forEach(name -> columns.add(new Grid.Column(name, false)));
    ranked.table().metrics().forEach(m -> columns.add(new Grid.Column(heading(m), true)));
    if (forkCounts.size() > 1) {
      columns.add(new Grid.Column("n", true));
    }
    if (disturbed) {
      columns.add(new Grid.Column("disturbed", true));
    }
    if (marks) {
      columns.add(new Grid.Column("rank", false));
    }
    return columns;
  }

  private Grid.Row row(RankedTable.Row row) {
    List<String> texts = new ArrayList<>(row.values());
    if (row.result().status() != Status.OK) {
      return new Grid.Row(texts, Optional.of(remark(row.result())));
    }
    row.estimates().forEach(e -> texts.add(e.map(Numbers::format).orElse(NOTHING)));
    if (forkCounts.size() > 1) {
      texts.add(row.score().map(Estimate::forks).map(String::valueOf).orElse(NOTHING));
    }
    if (disturbed) {
      texts.add(disturbance(row.result()));
    }
    if (marks) {
      texts.add(row.mark().toString());
    }
    return new Grid.Row(texts, Optional.empty());
  }

  private static String disturbance(CellResult result) {
    long forks = Disturbance.forks(result);
    return forks == 0 ? "" : "%d of %d".formatted(forks, result.forks().size());
  }

  private static String remark(CellResult result) {
    String reason = result.reason().orElse("no reason given");
    return switch (result.status()) {
      case OK -> NOTHING;
      case FAILED -> "failed: " + reason;
      case UNAVAILABLE -> "not available here: " + reason;
      case MISSING -> "missing: the run ended before it";
    };
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Metric metric : ranked.table().metrics()) {
      notes.add("%s: %s%s".formatted(heading(metric), metric.explanation(), better(metric)));
    }
    if (hasIntervals()) {
      notes.add(
          "±: half of the 95 % confidence interval of the mean over forks (hierarchical"
              + " bootstrap).");
    }
    if (disturbed) {
      notes.add(Disturbance.EXPLANATION);
    }
    if (has(RankedTable.Mark.BEST)) {
      notes.add(
          "rank: best of the rows %s; ≈ best where the interval of the difference holds 0."
              .formatted(peers()));
    }
    if (has(RankedTable.Mark.GENERATOR_BOUND)) {
      notes.add(Saturation.EXPLANATION);
    }
    return notes;
  }

  private boolean has(RankedTable.Mark mark) {
    return ranked.rows().stream().anyMatch(row -> row.mark() == mark);
  }

  /// Which rows are compared with each other.
  private String peers() {
    List<String> others = ranked.parameters().subList(0, ranked.parameters().size() - 1);
    return others.isEmpty()
        ? "of the table"
        : others.stream().collect(Collectors.joining(", ", "with the same ", ""));
  }

  private boolean hasIntervals() {
    return ranked.rows().stream()
        .flatMap(row -> row.estimates().stream())
        .flatMap(Optional::stream)
        .anyMatch(estimate -> estimate.halfWidth().isPresent());
  }

  private static String heading(Metric metric) {
    return metric.unit().isEmpty()
        ? metric.label()
        : "%s (%s)".formatted(metric.label(), metric.unit());
  }

  private static String better(Metric metric) {
    return metric.direction() == Direction.NONE
        ? ""
        : metric.direction() == Direction.HIGHER ? " Higher is better." : " Lower is better.";
  }
}
