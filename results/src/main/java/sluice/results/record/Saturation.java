package sluice.results.record;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Tells whether a cell measured its load generator rather than what the load was for. It can be
/// told where a benchmark reports, in per cent of the processors that each end had for itself, how
/// much of them it used; where both share processors, neither figure says anything, and none is
/// reported. A load that never sleeps reports instead how much of what it sent was late.
public final class Saturation {
  /// The key of the share of its processors that the load used, in per cent.
  public static final String LOAD = "loadSaturation";

  /// The key of the share of its processors that the server used, in per cent.
  public static final String SERVER = "serverSaturation";

  /// The key of the share of an open-loop load's messages that it sent late, in per cent.
  public static final String LATE = "late";

  /// From this share on, p99 tells of the load.
  private static final double TOO_LATE = 1;

  /// An end that uses this much of its processors has no more to give: the kernel and, on virtual
  /// machines, the hypervisor take the rest.
  private static final double SATURATED = 90;

  /// A smaller difference between the ends is noise.
  private static final double CLEARLY = 5;

  /// The criterion, for the reader.
  public static final String EXPLANATION =
      ("generator-bound: the load used at least %.0f %% of its processors and the server at least"
           + " %.0f points less of its own, so the load may be what was measured, and the row is"
           + " not ranked. It cannot be told where both share processors (placement = shared or"
           + " same core). Where messages are due at a set rate: the load sent more than %.0f %% of"
           + " them late; percentiles above 100 %% less the late share tell of the load in any"
           + " row.")
          .formatted(SATURATED, CLEARLY, TOO_LATE);

  private Saturation() {}

  /// Whether the load, and not the server, was the limit, on the mean over forks.
  public static boolean ofTheLoad(CellResult result) {
    OptionalDouble late = DoubleStream.of(result.forkMeans(LATE)).average();
    if (late.isPresent()) {
      return late.getAsDouble() > TOO_LATE;
    }
    OptionalDouble load = DoubleStream.of(result.forkMeans(LOAD)).average();
    OptionalDouble server = DoubleStream.of(result.forkMeans(SERVER)).average();
    return load.isPresent()
        && server.isPresent()
        && load.getAsDouble() >= SATURATED
        && server.getAsDouble() <= load.getAsDouble() - CLEARLY;
  }
}
