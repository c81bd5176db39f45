package sluice.scheduling.workload;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/// Sizes of which a few are very long: the Pareto distribution cut off at both ends, as in
/// Crovella, Harchol-Balter and Murta, *Task assignment in a distributed system* (1998); drawn by
/// inversion.
final class BoundedPareto implements ContinuousSampler {
  private final UniformRandomProvider random;
  private final double least;
  private final double shape;
  private final double cut;

  /// @param shape the exponent, more than 0
  /// @param spread the largest over the smallest, more than 1
  BoundedPareto(UniformRandomProvider random, double mean, double shape, double spread) {
    this.random = random;
    this.shape = shape;
    this.cut = 1 - Math.pow(spread, -shape);
    this.least = mean / meanOverLeast(shape, spread);
  }

  @Override
  public double sample() {
    return least * Math.pow(1 - random.nextDouble() * cut, -1 / shape);
  }

  private double meanOverLeast(double shape, double spread) {
    return shape == 1
        ? Math.log(spread) / cut
        : shape / (shape - 1) * (1 - Math.pow(spread, 1 - shape)) / cut;
  }
}
