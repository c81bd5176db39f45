package sluice.results.statistics;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Which of several claims made at once hold, so that all of them do in 95 of 100 cases. Eight
/// claims at 95 % each would leave at least a false one in every third table of rows that are all
/// alike.
///
/// Claims are taken from the least probable chance result on, each at 5 % by the number of
/// hypotheses that are still open, up to the first that fails (S. Holm, *A simple sequentially
/// rejective multiple test procedure*, Scandinavian Journal of Statistics 6, 1979).
///
/// What counts as open differs. Where the pairs to compare were chosen beforehand, it is the claims
/// that are left. Rows compared with the best of them are not: which is the best shows in the same
/// data, and the best of nine equals was lucky. So it is all pairs of the rows left, the best
/// included: any two of them might have been the first and the last. Where the rows that are no
/// different from the best are r, the first of them to be claimed meets at least r (r - 1) / 2 open
/// pairs, which bounds the chance that any is. A test counts false claims among equal rows.
public final class FamilyWise {
  private static final double LEVEL = 0.05;

  private FamilyWise() {}

  /// Judges claims on pairs that were chosen before the data were there.
  ///
  /// @param probabilities of each claim's data where there is nothing to claim
  /// @return of each whether it holds
  public static boolean[] chosen(double... probabilities) {
    return stepDown(probabilities, left -> left);
  }

  /// Judges the claims that rows differ from the one that came out best.
  ///
  /// @param probabilities of each row's data, but the best's, where it is no different from the
  ///   best
  /// @return of each whether it holds
  public static boolean[] againstTheBest(double... probabilities) {
    return stepDown(probabilities, left -> (left + 1) * left / 2.0);
  }

  private static boolean[] stepDown(double[] probabilities, IntToDoubleFunction open) {
    boolean[] holds = new boolean[probabilities.length];
    int left = probabilities.length;
    for (int index : ascending(probabilities)) {
      if (probabilities[index] > LEVEL / open.applyAsDouble(left)) {
        return holds;
      }
      holds[index] = true;
      left--;
    }
    return holds;
  }

  private static int[] ascending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> values[index]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
