package sluice.results.launch;

import java.util.Set;

/// What a [Suite] is asked for.
///
/// @param subjects the subjects (servers, codecs) wanted; empty means all
/// @param cores the core counts wanted; empty means all that the effort calls for
public record Selection(Effort effort, Set<String> subjects, Set<Integer> cores) {
  public Selection {
    subjects = Set.copyOf(subjects);
    cores = Set.copyOf(cores);
  }

  /// Everything there is at this effort.
  public static Selection all(Effort effort) {
    return new Selection(effort, Set.of(), Set.of());
  }
}
