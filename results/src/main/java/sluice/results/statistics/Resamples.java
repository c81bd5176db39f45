package sluice.results.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// What a hierarchical bootstrap draws from samples of one shape, as the weight that each value has
/// in each resample. Drawing is what takes long, and asks nothing of the values: samples of the
/// same shape may share it. Not changed once made, so any thread may use it.
///
/// A resample draws forks with replacement, and within each fork drawn as many iterations as it
/// has, with replacement again.
final class Resamples {
  /// Halves of intervals are shown with two digits, the second of which more would still change.
  private static final int COUNT = 1_000;

  private final double[][] weights;

  private Resamples(double[][] weights) {
    this.weights = weights;
  }

  /// Draws them.
  ///
  /// @param shape how many iterations each fork has
  static Resamples of(List<Integer> shape, UniformRandomProvider random) {
    int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
    int[] starts = new int[lengths.length];
    for (int fork = 1; fork < lengths.length; fork++) {
      starts[fork] = starts[fork - 1] + lengths[fork - 1];
    }
    double[][] weights = new double[COUNT][Arrays.stream(lengths).sum()];
    for (double[] resample : weights) {
      for (int drawn = 0; drawn < lengths.length; drawn++) {
        int fork = random.nextInt(lengths.length);
        double share = 1.0 / lengths.length / lengths[fork];
        for (int iteration = 0; iteration < lengths[fork]; iteration++) {
          int offset = lengths[fork] == 1 ? 0 : random.nextInt(lengths[fork]);
          resample[starts[fork] + offset] += share;
        }
      }
    }
    return new Resamples(weights);
  }

  /// The means of all resamples.
  ///
  /// @param values of all forks, one fork after the other
  double[] means(double[] values) {
    double[] means = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      double[] resample = weights[i];
      double sum = 0;
      for (int value = 0; value < values.length; value++) {
        sum += resample[value] * values[value];
      }
      means[i] = sum;
    }
    return means;
  }
}
