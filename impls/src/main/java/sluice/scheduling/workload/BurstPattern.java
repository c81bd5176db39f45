package sluice.scheduling.workload;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import sluice.scheduling.Bursts;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.OptionValues;
import sluice.scheduling.PeriodicBursts;

/// Breaks a job's CPU time up by I/Os, as a generator's options say.
interface BurstPattern {
  Bursts of(long service);

  static BurstPattern of(OptionValues options, UniformRandomProvider random) {
    String io = options.choice("io", "none", "periodic", "exponential");
    double every = options.decimal("io-every", 1, 1e12);
    double time = options.decimal("io-time", 0, 1e12);
    return switch (io) {
      case "none" -> PeriodicBursts::cpuOnly;
      case "periodic" ->
          service -> new PeriodicBursts(service, Math.round(every), Math.round(time));
      case "exponential" -> {
        ContinuousSampler between = ZigguratSampler.Exponential.of(random, every);
        ContinuousSampler length = ZigguratSampler.Exponential.of(random, 1);
        yield service -> poisson(service, between, () -> time * length.sample());
      }
      default -> throw new IllegalStateException(io);
    };
  }

  /// I/Os at the points of a Poisson process along the CPU time. The points are rounded, not the
  /// gaps, so that rounding does not add up; of those that then coincide, one is kept.
  private static Bursts poisson(long service, ContinuousSampler between, ContinuousSampler length) {
    long[] alternating = new long[16];
    int count = 0;
    long begin = 0;
    double point = between.sample();
    for (long end = Math.round(point); end < service; end = Math.round(point)) {
      if (end > begin) {
        if (count + 2 >= alternating.length) {
          alternating = Arrays.copyOf(alternating, 2 * alternating.length);
        }
        alternating[count++] = end - begin;
        alternating[count++] = Math.round(length.sample());
        begin = end;
      }
      point += between.sample();
    }
    alternating[count++] = service - begin;
    return ListedBursts.of(Arrays.copyOf(alternating, count));
  }
}
