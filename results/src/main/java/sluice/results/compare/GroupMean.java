package sluice.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.results.statistics.LogRatio;
import sluice.results.statistics.Sample;

/// The geometric mean of the ratios of several cells.
///
/// Its interval rests on rounds: each gives one mean over all the cells, so what moved all of them
/// in a round alike, which no number of cells averages out, counts.
final class GroupMean {
  private GroupMean() {}

  /// Takes the mean over the cells that have a ratio.
  static Optional<LogRatio> of(List<Pair> all) {
    List<Pair> pairs = all.stream().filter(pair -> pair.ratio().isPresent()).toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    double value =
        pairs.stream().mapToDouble(pair -> pair.ratio().get().value()).average().orElseThrow();
    return Optional.of(new LogRatio(value, spread(pairs)));
  }

  private static Optional<LogRatio.Spread> spread(List<Pair> pairs) {
    Optional<Sample> after = rounds(pairs.stream().map(Pair::after).toList());
    Optional<Sample> before = rounds(pairs.stream().map(Pair::before).toList());
    if (after.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    boolean paired = pairs.stream().allMatch(Pair::paired);
    return (paired
            ? LogRatio.paired(after.get(), before.get())
            : LogRatio.independent(after.get(), before.get()))
        .flatMap(LogRatio::spread);
  }

  /// The geometric mean over the cells of each round that all of them have.
  private static Optional<Sample> rounds(List<Map<Integer, double[]>> cells) {
    List<Integer> common = new ArrayList<>(cells.getFirst().keySet());
    cells.forEach(cell -> common.retainAll(cell.keySet()));
    return common.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sample.ofForks(common.stream().mapToDouble(round -> mean(cells, round)).toArray()));
  }

  private static double mean(List<Map<Integer, double[]>> cells, int round) {
    return Math.exp(
        cells.stream()
            .mapToDouble(cell -> Arrays.stream(cell.get(round)).map(Math::log).average().orElse(0))
            .average()
            .orElse(0));
  }
}
