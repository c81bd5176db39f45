package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sluice.results.record.CellResult;
import sluice.results.record.Metric;
import sluice.results.record.Status;
import sluice.results.statistics.Estimate;

/// Makes a [Grid] of a [RankedTable].
final class GridMaker {
  private final RankedTable ranked;
  private final ExtraColumns extra;

  private GridMaker(RankedTable ranked) {
    this.ranked = ranked;
    extra = ExtraColumns.of(ranked);
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
        new Notes(ranked, extra).all());
  }

  private String caption() {
    List<String> parts = new ArrayList<>();
    ranked.constants().forEach((name, value) -> parts.add(name + " = " + value));
    if (!extra.forks()) {
      ranked.rows().stream()
          .flatMap(row -> row.score().stream())
          .map(Estimate::forks)
          .findFirst()
          .ifPresent(n -> parts.add("n = %d %s".formatted(n, n == 1 ? "fork" : "forks")));
    }
    return String.join(", ", parts);
  }

  private List<Grid.Column> columns() {
    List<Grid.Column> columns = new ArrayList<>();
    ranked.parameters().forEach(name -> columns.add(new Grid.Column(name, false)));
    ranked.table().metrics().forEach(m -> columns.add(new Grid.Column(heading(m), true)));
    int afterTheScore = 1 + ranked.parameters().size();
    extra.share().keySet().forEach(name -> columns.add(afterTheScore, new Grid.Column(name, true)));
    extra.ofForks().keySet().forEach(name -> columns.add(new Grid.Column(name, true)));
    if (extra.marks()) {
      columns.add(new Grid.Column("rank", false));
    }
    return columns;
  }

  private Grid.Row row(RankedTable.Row row) {
    List<String> texts = new ArrayList<>(row.values());
    if (row.result().status() != Status.OK) {
      return new Grid.Row(texts, Optional.of(remark(row.result())));
    }
    row.estimates().forEach(e -> texts.add(e.map(Numbers::format).orElse(ExtraColumns.NOTHING)));
    int afterTheScore = 1 + row.values().size();
    extra.share().values().forEach(share -> texts.add(afterTheScore, share.apply(row)));
    extra.ofForks().values().forEach(text -> texts.add(text.apply(row)));
    if (extra.marks()) {
      texts.add(row.mark().toString());
    }
    return new Grid.Row(texts, Optional.empty());
  }

  private static String remark(CellResult result) {
    String reason = result.reason().orElse("no reason given");
    return switch (result.status()) {
      case OK -> ExtraColumns.NOTHING;
      case FAILED -> "failed: " + reason;
      case UNAVAILABLE -> "not available here: " + reason;
      case MISSING -> "missing: the run ended before it";
    };
  }

  static String heading(Metric metric) {
    return metric.unit().isEmpty()
        ? metric.label()
        : "%s (%s)".formatted(metric.label(), metric.unit());
  }
}
