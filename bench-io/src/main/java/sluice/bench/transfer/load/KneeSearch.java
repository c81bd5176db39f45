package sluice.bench.transfer.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Looks for the knee of a server's latency curve: the rate from which on the median latency is
/// more than twice the lowest. Where arrivals and service are random (M/M/1), that is where
/// throughput divided by latency is greatest, Kleinrock's *power* (*Power and deterministic rules
/// of thumb for probabilistic problems in computer communications*, 1979). The median, because a
/// busy or virtual machine moves the higher percentiles more than the load does; and a step that
/// seems to be above the knee is repeated, since a stall of the machine or a compilation can fill a
/// whole one, and only ever adds to the latency.
///
/// @param rate the knee in messages a second, between the last step below it and the first above
/// @param lowest the lowest median of all steps
public record KneeSearch(double rate, double lowest) {
  /// Messages a second at the first step.
  public static final double FIRST_RATE = 2_000;

  private static final double STEP = 1.25;
  private static final double RISE = 2;
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
  private static final double MEDIAN = 50;
  private static final int TRIES = 4;

  /// A server that is not compiled yet falls behind at any rate.
  private static final int FIRST_TRIES = 50;

  /// The part of a step's messages that may be without a reply at its end.
  private static final double BEHIND = 0.1;

  /// Raises the rate step by step until the curve is above its knee.
  ///
  /// @throws IOException where replies fall behind at the first rate, however often it is tried
  public static KneeSearch over(Curve curve) throws IOException {
    double rate = FIRST_RATE;
    double median = Double.POSITIVE_INFINITY;
    for (int i = 0; i < FIRST_TRIES && Double.isInfinite(median); i++) {
      median = curve.median(rate);
    }
    if (Double.isInfinite(median)) {
      throw new IOException("replies fall behind at %.0f messages a second".formatted(rate));
    }
    double lowest = median;
    double before = median;
    while (median < RISE * lowest) {
      before = median;
      rate *= STEP;
      median = curve.median(rate);
      for (int i = 1; i < TRIES && median >= RISE * lowest; i++) {
        median = Math.min(median, curve.median(rate));
      }
      lowest = Math.min(lowest, median);
    }
    double part = Math.log(RISE * lowest / before) / Math.log(median / before);
    return new KneeSearch(rate / STEP * Math.pow(STEP, Math.clamp(part, 0, 1)), lowest);
  }

  /// The latency of a server by the rate of its messages.
  public interface Curve {
    /// The median latency in nanoseconds; infinite where replies fall behind.
    double median(double rate) throws IOException;
  }

  /// The curve of what a load is connected to, with random arrivals.
  ///
  /// @param load which has nothing outstanding
  /// @param seed decides the arrivals
  public static Curve of(OpenLoad load, long seed) {
    return rate -> {
      load.begin(Arrivals.poisson(rate, seed));
      load.runUntil(System.nanoTime() + STEP_NANOS);
      boolean behind = load.outstanding() > BEHIND * load.due();
      load.drain();
      return behind ? Double.POSITIVE_INFINITY : load.latencies().getValueAtPercentile(MEDIAN);
    };
  }
}
