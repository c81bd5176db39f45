package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class EstimateTest {
  @Test
  void intervalIsStudentsTOverTheForks() {
    // Mean 12, standard deviation 2, standard error 2/sqrt(3); t(0.975, 2) = 4.302653 from the
    // printed tables.
    Estimate estimate = Estimate.of(10, 12, 14);
    assertEquals(12, estimate.mean(), 1e-12);
    assertEquals(4.302653 * 2 / Math.sqrt(3), estimate.halfWidth().orElseThrow(), 1e-5);
    assertEquals(3, estimate.forks());
  }

  @Test
  void twoForksHaveTheWideIntervalTheyDeserve() {
    // Standard error 1; t(0.975, 1) = 12.706205.
    assertEquals(12.706205, Estimate.of(9, 11).halfWidth().orElseThrow(), 1e-5);
  }

  @Test
  void oneForkHasNoInterval() {
    Estimate estimate = Estimate.of(5);
    assertEquals(5, estimate.mean());
    assertTrue(estimate.halfWidth().isEmpty());
  }

  @Test
  void noForkIsRefused() {
    assertThrows(IllegalArgumentException.class, Estimate::of);
  }

  @Test
  void scalesMeanAndInterval() {
    Estimate scaled = Estimate.of(10, 12, 14).scaled(-0.5);
    assertEquals(-6, scaled.mean(), 1e-12);
    assertEquals(4.302653 / Math.sqrt(3), scaled.halfWidth().orElseThrow(), 1e-5);
  }

  @Test
  void overlapsWhereTheIntervalsShareAPoint() {
    Estimate wide = Estimate.of(10, 12, 14);
    assertTrue(wide.overlaps(Estimate.of(15, 17, 19)));
    assertFalse(wide.overlaps(Estimate.of(25, 27, 29)));
    assertFalse(wide.overlaps(Estimate.of(12)), "without an interval nothing is known");
  }
}
