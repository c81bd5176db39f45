package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ModeratedVarianceTest {
  /// With two degrees of freedom digamma(1) is minus Euler's constant and trigamma(1) is pi²/6.
  @Test
  void variancesThatDifferNoMoreThanByChanceAreOne() {
    ModeratedVariance moderated =
        ModeratedVariance.of(new double[] {1, 1.2, 1.44}, new double[] {2, 2, 2});
    assertEquals(Double.POSITIVE_INFINITY, moderated.commonFreedom());
    double common = 1.2 * Math.exp(0.5772156649015329);
    assertEquals(common, moderated.common(), 1e-9);
    assertEquals(common, moderated.of(1, 2), 1e-9);
    assertEquals(3, moderated.of(3, 2));
    assertEquals(6, moderated.freedom(2));
  }

  /// Logarithms of 0, a and 2 a have the variance a². Its upper end is that by -ln 0.9, since
  /// chi-squared of two degrees of freedom is exponential. It is pi²/6 + pi²/6 where the common
  /// part is worth two degrees of freedom, and its digamma then undoes that of the rows.
  @Test
  void variancesThatDifferMoreAreDrawnTowardsWhatTheyShare() {
    double step = Math.sqrt(Math.PI * Math.PI / 3 * -Math.log(0.9));
    double[] variances = {1, Math.exp(step), Math.exp(2 * step)};
    ModeratedVariance moderated = ModeratedVariance.of(variances, new double[] {2, 2, 2});
    assertEquals(2, moderated.commonFreedom(), 1e-6);
    assertEquals(variances[1], moderated.common(), 1e-6);
    assertEquals((variances[1] + variances[0]) / 2, moderated.of(variances[0], 2), 1e-6);
    assertEquals(variances[2], moderated.of(variances[2], 2));
    assertEquals(4, moderated.freedom(2), 1e-6);
  }

  @Test
  void aVarianceOfZeroIsNotTakenAtItsWord() {
    ModeratedVariance moderated =
        ModeratedVariance.of(new double[] {0, 1, 1, 1}, new double[] {2, 2, 2, 2});
    assertTrue(moderated.of(0, 2) > 0, moderated::toString);
  }

  @Test
  void oneRowThatVariesIsEnough() {
    ModeratedVariance moderated =
        ModeratedVariance.of(new double[] {0, 0, 0, 1}, new double[] {2, 2, 2, 2});
    assertTrue(moderated.of(0, 2) > 0, moderated::toString);
    assertTrue(moderated.freedom(2) >= 2, moderated::toString);
  }

  @Test
  void unequalVariancesKeepMostOfTheirOwn() {
    double[] variances = new double[40];
    double[] freedoms = new double[40];
    Arrays.setAll(variances, i -> i % 2 == 0 ? 1 : 1e6);
    Arrays.fill(freedoms, 9);
    ModeratedVariance moderated = ModeratedVariance.of(variances, freedoms);
    assertTrue(moderated.commonFreedom() < 1, moderated::toString);
  }

  @Test
  void oneRowTellsNothingOfOthers() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ModeratedVariance.of(new double[] {1}, new double[] {2}));
  }
}
