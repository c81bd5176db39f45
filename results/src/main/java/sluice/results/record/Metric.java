package sluice.results.record;

/// One measured column of a [Table].
///
/// @param key where the raw values come from: [#SCORE] for JMH's primary result, the name of a JMH
///   secondary result (an `AuxCounters` field, or `gc.alloc.rate.norm` of the GC profiler), or one
///   of the latency keys `p50`, `p90`, `p99`, `p99.9`, `p99.99` and `max`, in nanoseconds, taken
///   from the cell's histogram
/// @param label the column's heading, without unit
/// @param unit the unit after scaling
/// @param scale what a raw value is multiplied with to be in `unit`
/// @param direction which way is better
/// @param explanation one line for the reader, printed below the table
public record Metric(
    String key, String label, String unit, double scale, Direction direction, String explanation) {
  /// The key of JMH's primary result.
  public static final String SCORE = "score";

  /// The key of the median of a latency histogram.
  public static final String MEDIAN = "p50";

  /// The key of the median latency of each iteration, where they can be told apart. It shows
  /// whether latency still trends; [#MEDIAN] is that of a whole fork.
  public static final String ITERATION_MEDIAN = "p50 of iterations";

  /// This column, where no row is to be better by it.
  public Metric informing() {
    return new Metric(key, label, unit, scale, Direction.NONE, explanation);
  }
}
