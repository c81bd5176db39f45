package sluice.scheduling.workload;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.LogNormalSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sluice.scheduling.OptionValues;

/// Draws the CPU times of jobs from the distribution that a generator's options choose; each has
/// the mean that is asked for.
final class Sizes {
  private Sizes() {}

  static ContinuousSampler of(OptionValues options, UniformRandomProvider random) {
    double mean = options.decimal("mean", 1, 1e12);
    double longShare = options.decimal("long-share", 0, 1);
    double longFactor = options.decimal("long-factor", 1, 1e9);
    double shape = options.decimal("shape", 0.01, 100);
    double spread = options.decimal("spread", 1.01, 1e12);
    double sigma = options.decimal("sigma", 0, 10);
    String size =
        options.choice("size", "constant", "exponential", "bimodal", "pareto", "lognormal");
    return switch (size) {
      case "constant" -> () -> mean;
      case "exponential" -> ZigguratSampler.Exponential.of(random, mean);
      case "bimodal" -> {
        double shorter = mean / (1 - longShare + longShare * longFactor);
        yield () -> random.nextDouble() < longShare ? shorter * longFactor : shorter;
      }
      case "pareto" -> new BoundedPareto(random, mean, shape, spread);
      case "lognormal" -> {
        double mu = Math.log(mean) - sigma * sigma / 2;
        yield LogNormalSampler.of(ZigguratSampler.NormalizedGaussian.of(random), mu, sigma);
      }
      default -> throw new IllegalStateException(size);
    };
  }
}
