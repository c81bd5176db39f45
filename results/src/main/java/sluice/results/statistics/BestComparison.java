package sluice.results.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How probable it is that rows differ from the best of them by chance.
///
/// Rows are compared on the scale of logarithms, where what makes a row twice as fast makes its
/// noise no larger, and each row's variance is moderated by those of the others
/// ([ModeratedVariance]): nine rows of three forks know together what chance does, and each alone
/// hardly. The forks' means are what is compared, by Student's t with Welch's degrees of freedom.
/// Two rows, or values that have no logarithm, are compared by their own spread alone
/// ([Difference]).
public final class BestComparison {
  private static final int LEAST_ROWS = 3;

  private BestComparison() {}

  /// Compares each of the others with the best.
  ///
  /// @return of each how probable its data are where it is no different; 1 where one of the two has
  ///   a single fork
  public static double[] probabilities(Sample best, List<Sample> others) {
    List<Sample> rows = Stream.concat(Stream.of(best), others.stream()).toList();
    List<Sample> logs = rows.stream().map(Sample::logarithms).flatMap(Optional::stream).toList();
    boolean few = rows.size() < LEAST_ROWS || logs.stream().anyMatch(row -> row.forks() == 1);
    if (few || logs.size() < rows.size() || logs.stream().allMatch(r -> r.varianceOfMean() == 0)) {
      return others.stream().mapToDouble(row -> Difference.of(row, best).probability()).toArray();
    }
    ModeratedVariance moderated =
        ModeratedVariance.of(
            logs.stream().mapToDouble(row -> row.varianceOfMean() * row.forks()).toArray(),
            logs.stream().mapToDouble(row -> row.forks() - 1).toArray());
    return logs.stream()
        .skip(1)
        .mapToDouble(row -> probability(row, logs.getFirst(), moderated))
        .toArray();
  }

  private static double probability(Sample row, Sample best, ModeratedVariance moderated) {
    double one = varianceOfMean(row, moderated);
    double other = varianceOfMean(best, moderated);
    double freedom =
        Welch.freedomOf(
            one, moderated.freedom(row.forks() - 1), other, moderated.freedom(best.forks() - 1));
    return Bootstrap.probability(
        row.mean() - best.mean(),
        Math.sqrt(one + other),
        Math.min(freedom, moderated.allFreedom()));
  }

  private static double varianceOfMean(Sample row, ModeratedVariance moderated) {
    return moderated.of(row.varianceOfMean() * row.forks(), row.forks() - 1) / row.forks();
  }
}
