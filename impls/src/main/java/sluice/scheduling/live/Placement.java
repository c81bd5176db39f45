package sluice.scheduling.live;

import java.util.List;
import java.util.Optional;

/// Where the workers of an executor run. Immutable.
///
/// @param cpus the processor that each worker is pinned to, as the kernel told when asked
///   afterwards, by worker; empty where they are not pinned
/// @param unpinned why they are not; empty where they are
public record Placement(List<Integer> cpus, Optional<String> unpinned) {
  public Placement {
    cpus = List.copyOf(cpus);
  }

  static Placement none(String why) {
    return new Placement(List.of(), Optional.of(why));
  }
}
