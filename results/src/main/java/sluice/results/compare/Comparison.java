package sluice.results.compare;

import java.util.List;
import java.util.stream.Stream;
import sluice.results.record.Run;

/// Two runs, held against each other.
///
/// @param threshold what a difference has to exceed to be told, beside the noise, as a share
/// @param conditions what differs between the runs beside what they measured; unless it is empty
///   the ratios compare machines as well
public record Comparison(
    Run base,
    Run candidate,
    Pairing pairing,
    double threshold,
    List<Conditions.Difference> conditions,
    List<Group> groups,
    List<Unmatched> unmatched) {
  public Comparison {
    conditions = List.copyOf(conditions);
    groups = List.copyOf(groups);
    unmatched = List.copyOf(unmatched);
  }

  /// The cells that both runs have measured.
  public Stream<CellComparison> cells() {
    return groups.stream().flatMap(group -> group.cells().stream());
  }

  /// How many cells came out so.
  public long count(Verdict verdict) {
    return cells().filter(cell -> cell.verdict() == verdict).count();
  }

  /// Whether a cell got worse.
  public boolean regressed() {
    return count(Verdict.WORSE) > 0;
  }

  /// Whether the candidate tried to measure a cell that the base has, and could not.
  public boolean lost() {
    return unmatched.stream().anyMatch(cell -> cell.kind() == Unmatched.Kind.LOST);
  }
}
