package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BestComparisonTest {
  private static final int RUNS = 2_000;
  private static final int ROWS = 9;

  private final Draws draws = new Draws();

  /// Noise of rows that are noisier than every second one by a factor.
  @ParameterizedTest
  @CsvSource({
    "9, 3, 1",
    "9, 3, 4",
    "9, 3, 10",
    "9, 5, 1",
    "9, 5, 4",
    "9, 10, 1",
    "9, 10, 4",
    "3, 3, 1",
    "3, 3, 4",
    "3, 3, 10",
    "4, 3, 4",
    "13, 3, 4"
  })
  void atMostOneOfTwentyTablesOfEqualRowsHasAClaim(int count, int forks, double factor) {
    double share =
        Draws.share(
            RUNS,
            () -> {
              List<Sample> rows =
                  IntStream.range(0, count)
                      .mapToObj(i -> draws.sample(100, forks, 2, i % 2 == 0 ? 2 : 2 * factor, 1))
                      .sorted(Comparator.comparingDouble(Sample::mean))
                      .toList();
              return anyTrue(claims(rows));
            });
    assertTrue(share <= 0.05 + Draws.chance(RUNS, 0.05), "a share of " + share);
  }

  /// Each row alone has two degrees of freedom, and nothing could be claimed of it.
  @Test
  void threeForksOfNineRowsShowARowThatTakesHalfAgainAsLong() {
    int runs = 200;
    double moderated =
        Draws.share(
            runs,
            () -> {
              List<Sample> rows = slowed(1.5);
              return claims(rows)[ROWS - 2];
            });
    double alone =
        Draws.share(
            runs,
            () -> {
              List<Sample> rows = slowed(1.5);
              double[] probabilities =
                  rows.stream()
                      .skip(1)
                      .mapToDouble(row -> Difference.of(row, rows.getFirst()).probability())
                      .toArray();
              return FamilyWise.againstTheBest(probabilities)[ROWS - 2];
            });
    assertTrue(moderated > 0.85, "a share of " + moderated);
    assertTrue(alone < 0.5, "a share of " + alone);
  }

  private List<Sample> slowed(double factor) {
    return Stream.concat(
            Stream.generate(() -> draws.sample(100, 3, 3, 5, 1)).limit(ROWS - 1),
            Stream.of(draws.sample(factor * 100, 3, 3, factor * 5, factor)))
        .sorted(Comparator.comparingDouble(Sample::mean))
        .toList();
  }

  @Test
  void doesNotDependOnTheUnit() {
    List<Sample> rows =
        List.of(Sample.ofForks(1, 2, 3), Sample.ofForks(2, 3, 4), Sample.ofForks(3, 5, 9));
    List<Sample> scaled =
        List.of(Sample.ofForks(10, 20, 30), Sample.ofForks(20, 30, 40), Sample.ofForks(30, 50, 90));
    assertArrayEquals(probabilities(rows), probabilities(scaled), 1e-9);
  }

  @Test
  void twoRowsAreComparedByTheirOwnSpread() {
    Sample best = Sample.ofForks(1, 2, 3);
    Sample other = Sample.ofForks(4, 5, 7);
    assertArrayEquals(
        new double[] {Difference.of(other, best).probability()},
        BestComparison.probabilities(best, List.of(other)));
  }

  @Test
  void valuesWithoutALogarithmAreComparedByTheirOwnSpread() {
    Sample best = Sample.ofForks(0, 1, 2);
    List<Sample> others = List.of(Sample.ofForks(4, 5, 7), Sample.ofForks(5, 5, 6));
    assertEquals(
        Difference.of(others.getFirst(), best).probability(),
        BestComparison.probabilities(best, others)[0]);
  }

  @Test
  void aSingleForkShowsNothing() {
    assertArrayEquals(
        new double[] {1, 1},
        BestComparison.probabilities(
            Sample.ofForks(1), List.of(Sample.ofForks(2), Sample.ofForks(3))));
  }

  @Test
  void rowsThatNeverVaryDifferWhereTheyAreNotTheSame() {
    assertArrayEquals(
        new double[] {1, 0},
        BestComparison.probabilities(
            Sample.ofForks(2, 2), List.of(Sample.ofForks(2, 2), Sample.ofForks(3, 3))));
  }

  private static double[] probabilities(List<Sample> rows) {
    return BestComparison.probabilities(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private static boolean[] claims(List<Sample> rows) {
    return FamilyWise.againstTheBest(probabilities(rows));
  }

  private static boolean anyTrue(boolean[] values) {
    return IntStream.range(0, values.length).anyMatch(i -> values[i]);
  }
}
