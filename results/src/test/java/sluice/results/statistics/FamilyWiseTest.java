package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FamilyWiseTest {
  private static final int RUNS = 400;
  private static final int ROWS = 9;

  /// The levels are 5 % by 4, 3, 2, 1.
  @Test
  void chosenPairsAreHolms() {
    assertArrayEquals(
        new boolean[] {true, false, false, true}, FamilyWise.chosen(0.01, 0.04, 0.03, 0.005));
    assertArrayEquals(new boolean[] {false, false}, FamilyWise.chosen(0.026, 0.026));
    assertArrayEquals(new boolean[0], FamilyWise.chosen());
  }

  /// Four rows: the levels are 5 % by 6, 3 and 1.
  @Test
  void againstTheBestAllPairsLeftCount() {
    assertArrayEquals(
        new boolean[] {true, true, true}, FamilyWise.againstTheBest(0.049, 0.0083, 0.0166));
    assertArrayEquals(
        new boolean[] {false, true, false}, FamilyWise.againstTheBest(0.04, 0.0083, 0.0168));
    assertArrayEquals(
        new boolean[] {false, false, false}, FamilyWise.againstTheBest(0.04, 0.0084, 0.0084));
  }

  /// The same claims one by one would be false in more than every fourth table.
  @ParameterizedTest
  @CsvSource({"3", "5", "10"})
  void atMostOneOfTwentyTablesOfEqualRowsHasAClaim(int forks) {
    Draws draws = new Draws();
    int[] alone = {0};
    double share =
        Draws.share(
            RUNS,
            () -> {
              double[] probabilities = againstTheBest(draws, forks);
              alone[0] += anyBelow(probabilities, 0.05) ? 1 : 0;
              return anyTrue(FamilyWise.againstTheBest(probabilities));
            });
    assertTrue(share <= 0.05 + Draws.chance(RUNS, 0.05), "a share of " + share);
    assertTrue(alone[0] > 0.25 * RUNS, alone[0] + " of " + RUNS + " without a correction");
  }

  private static double[] againstTheBest(Draws draws, int forks) {
    List<Sample> rows =
        Stream.generate(() -> draws.sample(100, forks, 2, 4, 1))
            .limit(ROWS)
            .sorted(Comparator.comparingDouble(Sample::mean))
            .toList();
    return rows.stream()
        .skip(1)
        .mapToDouble(row -> Difference.of(row, rows.getFirst()).probability())
        .toArray();
  }

  private static boolean anyBelow(double[] values, double level) {
    return Arrays.stream(values).anyMatch(value -> value <= level);
  }

  private static boolean anyTrue(boolean[] values) {
    for (boolean value : values) {
      if (value) {
        return true;
      }
    }
    return false;
  }
}
