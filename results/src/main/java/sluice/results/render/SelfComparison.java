package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sluice.results.record.Run;
import sluice.results.record.Table;
import sluice.results.record.TwinPair;
import sluice.results.statistics.Difference;
import sluice.results.statistics.NoiseFloor;
import sluice.results.statistics.Sample;

/// A thing compared with itself, as two rows of a table are compared.
///
/// @param pair the two measurements of it
/// @param floor the noise floor of another pair, which it is judged by
record SelfComparison(Pair pair, NoiseFloor floor) {
  /// Two measurements of one thing.
  ///
  /// @param own the noise floor that they show
  record Pair(Sample one, Sample twin, NoiseFloor own) {
    private static Optional<Pair> of(TwinPair measured, String key) {
      Optional<Sample> one = CellSamples.of(measured.subject(), key);
      Optional<Sample> twin = CellSamples.of(measured.twin(), key);
      return one.flatMap(
          a -> twin.flatMap(b -> NoiseFloor.of(a, b).map(floor -> new Pair(a, b, floor))));
    }
  }

  /// Compares each of a table's pairs, by its score, judged by the pair that follows it; the last
  /// by the first. None where there is but one pair.
  static List<SelfComparison> of(Table table, Run run) {
    List<Pair> pairs =
        TwinPair.of(table, run).stream()
            .flatMap(pair -> Pair.of(pair, table.score().key()).stream())
            .toList();
    List<SelfComparison> comparisons = new ArrayList<>();
    for (int i = 0; pairs.size() > 1 && i < pairs.size(); i++) {
      NoiseFloor next = pairs.get((i + 1) % pairs.size()).own();
      comparisons.add(new SelfComparison(pairs.get(i), next));
    }
    return List.copyOf(comparisons);
  }

  /// Whether the interval of the difference alone would claim it.
  boolean byInterval() {
    return Difference.of(pair.one(), pair.twin()).shown();
  }

  /// Whether a table would claim the difference.
  boolean claimed() {
    return byInterval() && floor.exceededBy(pair.one().mean(), pair.twin().mean());
  }

  /// The smallest relative difference that would have been claimed, had there been one.
  double smallest() {
    return Math.max(pair.own().halfWidth(), floor.share());
  }
}
