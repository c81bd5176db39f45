package sluice.results.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sluice.results.record.Cell;

/// What a suite does before the first fork of a run.
///
/// @param expected how long all of it takes, about
/// @param rehearsal a cell that measures nothing: its fork does once, and so loads the classes of,
///   what forks of all others do; empty where there is no such cell
/// @param preflight a few seconds of conformance on what is about to be measured: the cells that
///   failed, with the reason in one line; they are not measured
public record Preparation(
    Duration expected, Optional<Cell> rehearsal, Supplier<Map<Cell, String>> preflight) {
  /// Nothing to do.
  public static final Preparation NONE = new Preparation(Duration.ZERO, Optional.empty(), Map::of);
}
