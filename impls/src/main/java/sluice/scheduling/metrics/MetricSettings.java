package sluice.scheduling.metrics;

/// What metrics leave to choose.
///
/// @param shortest the least service a slowdown is reckoned with, so that tiny tasks do not rule
///   the mean: Feitelson and Rudolph, *Metrics and Benchmarking for Parallel Job Scheduling* (1998)
/// @param warmup the share of the tasks, by arrival, that is left out, 0 up to but without 1: they
///   met an empty machine
/// @param patience how many times the mean service a task may be ready without a break before the
///   watchdog calls it starved
public record MetricSettings(long shortest, double warmup, long patience) {
  /// Slowdowns bounded at 10, no warm-up, a patience of 1,000.
  public static final MetricSettings STANDARD = new MetricSettings(10, 0, 1_000);

  public MetricSettings {
    if (shortest < 1 || !(warmup >= 0 && warmup < 1) || patience < 1) {
      throw new IllegalArgumentException(
          "metrics: expected shortest >= 1, 0 <= warmup < 1, patience >= 1, got "
              + shortest
              + ", "
              + warmup
              + ", "
              + patience);
    }
  }

  public MetricSettings withWarmup(double share) {
    return new MetricSettings(shortest, share, patience);
  }
}
