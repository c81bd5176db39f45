package sluice.results.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Adjusts probabilities for how many claims are made at once (Y. Benjamini and Y. Hochberg,
/// *Controlling the false discovery rate*, Journal of the Royal Statistical Society B 57, 1995).
///
/// Claiming what is at most 0.05 after it leaves, on the average, at most one false claim in twenty
/// claims; and where nothing differs at all, at most one family in twenty has any, as with a
/// correction of the whole family. It is the right one where what is looked for shows in many
/// places: a server that became slower did so in most of its cells, and each that is claimed makes
/// the next easier to claim. Corrections of the whole family take longer intervals the more cells
/// there are, until nothing is seen.
public final class FalseDiscovery {
  private static final double LEVEL = 0.05;

  private FalseDiscovery() {}

  /// The adjusted probabilities, in the same order.
  public static double[] adjusted(double... probabilities) {
    int[] descending =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> -probabilities[index]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[probabilities.length];
    double least = 1;
    for (int i = 0; i < descending.length; i++) {
      int rank = probabilities.length - i;
      least = Math.min(least, probabilities[descending[i]] * probabilities.length / rank);
      adjusted[descending[i]] = least;
    }
    return adjusted;
  }

  /// Whether a claim with this adjusted probability is made.
  public static boolean claimed(double adjusted) {
    return adjusted <= LEVEL;
  }
}
