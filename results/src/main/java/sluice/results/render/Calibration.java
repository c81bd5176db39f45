package sluice.results.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.statistics.descriptive.Median;
import sluice.results.record.Run;
import sluice.results.record.Table;
import sluice.results.record.TwinPair;

/// What comes of comparing things with themselves: every difference claimed is a false one.
public final class Calibration {
  private static final double ALLOWED = 0.05;

  private final Map<Table, List<SelfComparison>> tables;

  private Calibration(Map<Table, List<SelfComparison>> tables) {
    this.tables = tables;
  }

  /// Judges a run that measured several pairs of a table; empty for an ordinary run.
  public static Optional<Calibration> of(Run run) {
    Map<Table, List<SelfComparison>> tables = new LinkedHashMap<>();
    for (Table table : run.tables()) {
      if (TwinPair.of(table, run).size() > 1) {
        tables.put(table, SelfComparison.of(table, run));
      }
    }
    return tables.isEmpty() ? Optional.empty() : Optional.of(new Calibration(tables));
  }

  /// Whether a run compared things with themselves, and claims more than one of twenty of them to
  /// differ, or could compare none.
  public static boolean refutes(Run run) {
    return of(run).filter(calibration -> !calibration.holds()).isPresent();
  }

  private List<SelfComparison> all() {
    return tables.values().stream().flatMap(List::stream).toList();
  }

  private boolean holds() {
    return !all().isEmpty() && count(all(), SelfComparison::claimed) <= ALLOWED * all().size();
  }

  /// For the reader.
  Grid grid() {
    List<Grid.Row> rows = new ArrayList<>();
    tables.forEach((table, comparisons) -> rows.add(row(table.id(), comparisons)));
    rows.add(row("all", all()));
    return new Grid(
        "A/A comparisons",
        "How often does a run claim that a thing differs from itself?",
        verdict(),
        List.of(
            new Grid.Column("table", false),
            new Grid.Column("comparisons", true),
            new Grid.Column("by interval", true),
            new Grid.Column("claims", true),
            new Grid.Column("median floor", true),
            new Grid.Column("largest floor", true),
            new Grid.Column("smallest claim", true)),
        rows,
        List.of(
            "comparisons: pairs of one thing under two names, measured in the same rounds.",
            "by interval: those whose difference has a 95 % interval that excludes 0.",
            "claims: those whose difference is also larger than the noise floor of another pair, as"
                + " a table asks for.",
            "median floor, largest floor: of the noise floors of the pairs.",
            "smallest claim: the smallest difference that would have been claimed of a pair."));
  }

  private String verdict() {
    int claims = count(all(), SelfComparison::claimed);
    return "%d of %d comparisons claim a difference, %s; %s"
        .formatted(
            claims,
            all().size(),
            TableNoise.percent(claims / Math.max(1.0, all().size())),
            holds() ? "no more than the 5 % allowed" : "not within the 5 % allowed");
  }

  private static Grid.Row row(String name, List<SelfComparison> comparisons) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add("" + comparisons.size());
    cells.add("" + count(comparisons, SelfComparison::byInterval));
    cells.add("" + count(comparisons, SelfComparison::claimed));
    double[] floors =
        comparisons.stream().mapToDouble(c -> c.pair().own().share()).sorted().toArray();
    if (floors.length > 0) {
      cells.add(TableNoise.percent(Median.withDefaults().evaluate(floors)));
      cells.add(TableNoise.percent(floors[floors.length - 1]));
      cells.add(
          TableNoise.percent(
              comparisons.stream().mapToDouble(SelfComparison::smallest).min().orElseThrow()));
    }
    return new Grid.Row(cells, Optional.empty());
  }

  private static int count(List<SelfComparison> comparisons, Predicate<SelfComparison> which) {
    return (int) comparisons.stream().filter(which).count();
  }
}
