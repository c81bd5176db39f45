package sluice.results.record;

import java.util.List;
import sluice.results.environment.CpuShares;

/// Tells which forks were disturbed from outside the run while they measured. It can be told where
/// the kernel counts processor time by who used it.
public final class Disturbance {
  /// The key of a fork's [CpuShares#steal()].
  public static final String STEAL = "steal";

  /// The key of a fork's [CpuShares#foreign()].
  public static final String FOREIGN = "foreignLoad";

  /// The key of how far apart the host had moved the processors before a fork and after it: how
  /// long a cache line took from one to the other, by the least of the run.
  public static final String APART = "coresApart";

  /// From here on they are apart.
  public static final double APART_LIMIT = 2;

  /// The criterion, for the reader.
  public static final String EXPLANATION =
      "disturbed: forks, of all, during which "
          + CpuShares.CRITERION
          + ", or the host had moved the processors so far apart that a cache line took at least %.0f times as long from one to the other"
              .formatted(APART_LIMIT)
          + "; they count all the same.";

  private Disturbance() {}

  /// How many of a cell's forks were disturbed.
  public static long forks(CellResult result) {
    return result.forks().stream().filter(Disturbance::of).count();
  }

  private static boolean of(Fork fork) {
    return new CpuShares(fork.mean(STEAL).orElse(0), fork.mean(FOREIGN).orElse(0)).disturbing()
        || fork.values().getOrDefault(APART, List.of()).stream().anyMatch(t -> t >= APART_LIMIT);
  }
}
