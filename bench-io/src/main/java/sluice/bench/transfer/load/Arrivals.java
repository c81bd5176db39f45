package sluice.bench.transfer.load;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// When messages are due, whatever becomes of those before them: the arrivals of an open system.
/// One thread.
public final class Arrivals {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Gaps gaps;
  private long begin;
  private double offset;

  private Arrivals(Gaps gaps) {
    this.gaps = gaps;
  }

  /// Arrivals at even intervals.
  ///
  /// @param perSecond the rate, more than 0
  public static Arrivals constant(double perSecond) {
    double gap = NANOS_PER_SECOND / perSecond;
    return new Arrivals(() -> gap);
  }

  /// Arrivals at intervals of exponential length: those of very many callers who do not know of
  /// each other.
  ///
  /// @param perSecond the rate on average, more than 0
  /// @param seed decides the intervals
  public static Arrivals poisson(double perSecond, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    ZigguratSampler.Exponential exponential =
        ZigguratSampler.Exponential.of(random, NANOS_PER_SECOND / perSecond);
    return new Arrivals(exponential::sample);
  }

  /// Arrivals of a kind.
  ///
  /// @param kind `constant` or `poisson`
  /// @throws IllegalArgumentException where it is another
  public static Arrivals of(String kind, double perSecond, long seed) {
    return switch (kind) {
      case "constant" -> constant(perSecond);
      case "poisson" -> poisson(perSecond, seed);
      default ->
          throw new IllegalArgumentException(
              "arrivals: expected constant or poisson, got '" + kind + "'");
    };
  }

  /// Sets the clock.
  ///
  /// @param now a reading of [System#nanoTime()], from which the first interval counts
  public void begin(long now) {
    begin = now;
    offset = 0;
  }

  /// When the next message is due, as [System#nanoTime()] tells time.
  public long next() {
    offset += gaps.next();
    return begin + (long) offset;
  }

  /// Nanoseconds between an arrival and the next.
  private interface Gaps {
    double next();
  }
}
