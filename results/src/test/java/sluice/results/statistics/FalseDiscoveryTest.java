package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {
  /// The fifteen probabilities of the paper's own example, of which its procedure claims four.
  @Test
  void claimsWhatItsAuthorsDo() {
    double[] adjusted =
        FalseDiscovery.adjusted(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0000);
    assertTrue(Arrays.stream(adjusted, 0, 4).allMatch(FalseDiscovery::claimed));
    assertFalse(Arrays.stream(adjusted, 4, 15).anyMatch(FalseDiscovery::claimed));
  }

  @Test
  void keepsTheOrderOfTheClaims() {
    assertArrayEquals(
        new double[] {0.04, 0.03, 0.04}, FalseDiscovery.adjusted(0.04, 0.01, 0.03), 1e-12);
  }

  @Test
  void leavesASingleClaimAsItIs() {
    assertArrayEquals(new double[] {0.05}, FalseDiscovery.adjusted(0.05));
    assertArrayEquals(new double[0], FalseDiscovery.adjusted());
  }
}
