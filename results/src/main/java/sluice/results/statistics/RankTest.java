package sluice.results.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/// The probability of forks that differ at least so much where there is no difference, by their
/// ranks alone: it asks for no shape of the noise. It is exact where no two values are equal, two
/// sided, and coarse for few forks: three against three cannot get below 0.1, nor five against five
/// below 0.008.
public final class RankTest {
  private RankTest() {}

  /// For forks drawn independently of each other (H. B. Mann and D. R. Whitney, 1947).
  public static double independent(double[] one, double[] other) {
    return MannWhitneyUTest.withDefaults().test(one, other).getPValue();
  }

  /// For forks that come in pairs (F. Wilcoxon, 1945).
  ///
  /// @param differences one a pair; pairs that do not differ tell nothing
  public static double paired(double... differences) {
    double[] telling = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
    return telling.length == 0
        ? 1
        : WilcoxonSignedRankTest.withDefaults().test(telling).getPValue();
  }
}
