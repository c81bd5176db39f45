package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Held against what can be counted: how many of all orders are at least so extreme.
final class RankTestTest {
  @Test
  void threeAboveThreeIsTwoOfTwentyOrders() {
    assertEquals(
        2.0 / 20, RankTest.independent(new double[] {1, 2, 3}, new double[] {4, 5, 6}), 1e-12);
  }

  @Test
  void fiveAboveFiveIsTwoOf252Orders() {
    assertEquals(
        2.0 / 252,
        RankTest.independent(new double[] {6, 7, 8, 9, 10}, new double[] {1, 2, 3, 4, 5}),
        1e-12);
  }

  @Test
  void fivePairsOfOneSignAreTwoOf32() {
    assertEquals(2.0 / 32, RankTest.paired(1, 2, 3, 4, 5), 1e-12);
  }

  @Test
  void equalsTellNothing() {
    assertEquals(1, RankTest.paired(0, 0, 0));
    assertEquals(1, RankTest.independent(new double[] {1}, new double[] {2}), 1e-12);
  }
}
