package sluice.results.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/// The values of one metric: one or more forks, each of one or more iterations. Not changed once
/// made, so any thread may use it.
public final class Sample {
  private final double[][] forks;
  private final double[] means;
  private final double mean;

  private Sample(double[][] forks) {
    this.forks = forks;
    this.means = Arrays.stream(forks).mapToDouble(fork -> Mean.of(fork).getAsDouble()).toArray();
    this.mean = Mean.of(means).getAsDouble();
  }

  /// Takes the iterations of each fork.
  ///
  /// @throws IllegalArgumentException if there is no fork, or one without a value
  public static Sample of(double[]... forks) {
    if (forks.length == 0 || Arrays.stream(forks).anyMatch(fork -> fork.length == 0)) {
      throw new IllegalArgumentException("expected at least one fork, and a value in each");
    }
    return new Sample(Arrays.stream(forks).map(double[]::clone).toArray(double[][]::new));
  }

  /// Takes forks of a single value.
  public static Sample ofForks(double... values) {
    return of(
        Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new));
  }

  /// How many forks there are.
  public int forks() {
    return forks.length;
  }

  /// The iterations of a fork, in their order.
  ///
  /// @param index from 0
  double[] fork(int index) {
    return forks[index].clone();
  }

  /// The natural logarithms of all values.
  ///
  /// @return empty where a value is not above 0
  Optional<Sample> logarithms() {
    if (Arrays.stream(forks).flatMapToDouble(Arrays::stream).anyMatch(value -> value <= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Sample(
            Arrays.stream(forks)
                .map(fork -> Arrays.stream(fork).map(Math::log).toArray())
                .toArray(double[][]::new)));
  }

  /// The mean of the forks' means.
  public double mean() {
    return mean;
  }

  /// The squared standard error of [#mean()], from the spread of the forks' means.
  double varianceOfMean() {
    return Variance.of(means).getAsDouble() / forks.length;
  }

  /// How many iterations each fork has.
  List<Integer> shape() {
    return Arrays.stream(forks).map(fork -> fork.length).toList();
  }

  /// How far the means of resamples lie from [#mean()], with the spread that the means of the forks
  /// have. It takes at least two forks.
  ///
  /// @param resamples drawn for this [#shape()]
  double[] deviations(Resamples resamples) {
    double[] values = Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray();
    double[] deviations = resamples.means(values);
    double squares = 0;
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] -= mean;
      squares += deviations[i] * deviations[i];
    }
    double correction =
        squares == 0 ? 0 : Math.sqrt(varianceOfMean() * deviations.length / squares);
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] *= correction;
    }
    return deviations;
  }
}
