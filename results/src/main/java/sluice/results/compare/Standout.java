package sluice.results.compare;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import sluice.results.record.Direction;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.statistics.LogRatio;

/// Says in three sentences what stands out in a run beside the published one whose environment is
/// nearest.
public final class Standout {
  private static final double THRESHOLD = 0.03;

  private final Comparison comparison;
  private final Path published;

  private Standout(Comparison comparison, Path published) {
    this.comparison = comparison;
    this.published = published;
  }

  /// The sentences, for the end of a run: a paragraph, or nothing.
  ///
  /// @param published the directory of the published runs; may be missing
  public static String text(Run run, Path published) {
    return of(run, published).stream()
        .map(sentence -> sentence + "\n")
        .reduce("\n", String::concat);
  }

  /// The sentences; none where nothing is published, or nothing of it was measured well enough to
  /// be compared.
  ///
  /// @param published the directory of the published runs; may be missing
  static List<String> of(Run run, Path published) {
    Optional<StoredRun> nearest = Published.in(published).nearest(run);
    if (nearest.isEmpty()) {
      return List.of();
    }
    Comparison comparison = Comparer.compare(nearest.get().run(), run, THRESHOLD);
    if (comparison.cells().allMatch(cell -> cell.verdict() == Verdict.UNKNOWN)) {
      return List.of();
    }
    return new Standout(comparison, nearest.get().directory()).sentences();
  }

  private List<String> sentences() {
    return List.of(where(), table(), cell());
  }

  private String where() {
    String conditions =
        comparison.conditions().isEmpty()
            ? "under the same conditions"
            : "which was made with another "
                + comparison.conditions().stream()
                    .map(Conditions.Difference::name)
                    .collect(Collectors.joining(", "));
    long all = comparison.cells().count();
    long better = comparison.count(Verdict.BETTER);
    long worse = comparison.count(Verdict.WORSE);
    long none = comparison.count(Verdict.NONE);
    return "Beside the published run %s, %s, %d of %d cells are better, %d worse, and %d show no difference beyond the noise%s."
        .formatted(
            published.getFileName(),
            conditions,
            better,
            all,
            worse,
            none,
            better + worse + none < all ? "; of the others nothing can be said" : "");
  }

  /// The table whose mean is farthest from what all have in common: where machines differ, the
  /// faster one is faster everywhere, which is nothing to remark on.
  private String table() {
    Optional<Group> farthest =
        comparison.groups().stream()
            .filter(group -> gain(group).isPresent())
            .max(Comparator.comparingDouble(g -> distance(gain(g).getAsDouble())));
    return farthest
        .map(
            group ->
                ("Scores are %s by %.1f %% over all tables; the table farthest from that is %s,"
                        + " %s by %.1f %%.")
                    .formatted(
                        word(common()),
                        percent(common()),
                        group.table().id(),
                        word(gain(group).getAsDouble()),
                        percent(gain(group).getAsDouble())))
        .orElse("No table has a mean to compare.");
  }

  private String cell() {
    return comparison.groups().stream()
        .flatMap(group -> group.cells().stream().map(cell -> new Told(group, cell)))
        .filter(told -> told.cell().verdict().isClaim())
        .max(Comparator.comparingDouble(told -> distance(gain(told.cell()))))
        .map(Told::sentence)
        .orElse("No single cell stands out.");
  }

  private record Told(Group group, CellComparison cell) {
    String sentence() {
      LogRatio ratio = cell.ratio().orElseThrow();
      String of = group.table().costs() ? group.table().title() + " of " : "";
      return "The cell farthest from that is %s%s, %s: %.2f [%.2f, %.2f] times the published score."
          .formatted(
              of,
              cell.cell().id(),
              cell.verdict(),
              ratio.ratio(),
              ratio.low().orElseThrow(),
              ratio.high().orElseThrow());
    }
  }

  private double distance(double gain) {
    return Math.abs(gain - common());
  }

  /// The mean of the tables' gains.
  private double common() {
    return comparison.groups().stream()
        .flatMapToDouble(group -> gain(group).stream())
        .average()
        .orElse(0);
  }

  /// The logarithm of how many times as good a table is; empty where its score has no better side.
  private static OptionalDouble gain(Group group) {
    Direction direction = group.table().score().direction();
    return direction == Direction.NONE || group.mean().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(gain(group.mean().get(), direction));
  }

  private static double gain(CellComparison cell) {
    boolean more = cell.ratio().orElseThrow().value() > 0;
    boolean better = cell.verdict() == Verdict.BETTER;
    return gain(cell.ratio().orElseThrow(), more == better ? Direction.HIGHER : Direction.LOWER);
  }

  private static double gain(LogRatio ratio, Direction direction) {
    return direction == Direction.LOWER ? -ratio.value() : ratio.value();
  }

  private static String word(double gain) {
    return gain >= 0 ? "better" : "worse";
  }

  private static double percent(double gain) {
    return 100 * Math.expm1(Math.abs(gain));
  }
}
