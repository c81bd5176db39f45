package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class EstimateTest {
  /// Student's interval is 4.302653 standard errors for three forks, from the printed tables. So
  /// few resamples have no tails, which would make it wider.
  @Test
  void intervalIsStudentsForFewForks() {
    Estimate estimate = Estimate.of(Sample.ofForks(10, 12, 14));
    double student = 4.302653 * 2 / Math.sqrt(3);
    assertEquals(12, estimate.mean(), 1e-12);
    double half = estimate.halfWidth().orElseThrow();
    assertTrue(half >= student && half <= 1.2 * student, half + ", Student's: " + student);
    assertEquals(3, estimate.forks());
  }

  @Test
  void theSameValuesHaveTheSameInterval() {
    assertEquals(
        Estimate.of(Sample.of(new double[] {1, 2}, new double[] {4, 3})),
        Estimate.of(Sample.of(new double[] {1, 2}, new double[] {4, 3})));
  }

  @Test
  void forksWithoutSpreadHaveAnIntervalOfNone() {
    assertEquals(0, Estimate.of(Sample.ofForks(7, 7, 7)).halfWidth().orElseThrow());
  }

  @Test
  void oneForkHasNoInterval() {
    Estimate estimate = Estimate.of(Sample.of(new double[] {4, 6}));
    assertEquals(5, estimate.mean());
    assertTrue(estimate.halfWidth().isEmpty());
  }

  @Test
  void noForkAndAForkWithoutValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, Sample::of);
    assertThrows(IllegalArgumentException.class, () -> Sample.of(new double[0]));
  }

  @Test
  void scalesMeanAndInterval() {
    Estimate estimate = Estimate.of(Sample.ofForks(10, 12, 14));
    Estimate scaled = estimate.scaled(-0.5);
    assertEquals(-6, scaled.mean(), 1e-12);
    assertEquals(estimate.halfWidth().orElseThrow() / 2, scaled.halfWidth().orElseThrow(), 1e-12);
  }

  /// By the printed tables: (2.776445 + 1.533206) standard errors of a difference of two, each of
  /// which is a 4.302653rd of the half interval.
  @Test
  void whatTwoOfItsKindTell() {
    Estimate estimate = new Estimate(200, OptionalDouble.of(20), 3);
    double error = Math.sqrt(2) * 0.1 / 4.302653;
    assertEquals(
        Math.expm1((2.776445 + 1.533206) * error), estimate.detectable().orElseThrow(), 1e-6);
    assertTrue(new Estimate(200, OptionalDouble.empty(), 1).detectable().isEmpty());
    assertTrue(new Estimate(0, OptionalDouble.of(1), 3).detectable().isEmpty());
  }

  @Test
  void aDifferenceIsShownWhereItsIntervalExcludesZero() {
    Sample sample = Sample.ofForks(10, 12, 14);
    assertFalse(Difference.of(sample, Sample.ofForks(12, 14, 16)).shown());
    assertTrue(Difference.of(sample, Sample.ofForks(25, 27, 29)).shown());
    assertFalse(
        Difference.of(sample, Sample.ofForks(99)).shown(), "nothing is known of its spread");
  }
}
