package sluice.results.launch;

import java.util.Set;

/// What a [Suite] is asked for.
///
/// @param subjects the subjects (servers, codecs) wanted; empty means all
/// @param cores the core counts wanted; empty means all that the effort calls for
/// @param ends where the user wants server and load to run
public record Selection(Effort effort, Set<String> subjects, Set<Integer> cores, Ends ends) {
  public Selection {
    subjects = Set.copyOf(subjects);
    cores = Set.copyOf(cores);
  }

  /// Everything there is at this effort.
  public static Selection all(Effort effort) {
    return new Selection(effort, Set.of(), Set.of(), Ends.ANY);
  }

  /// This one with the ends elsewhere.
  public Selection at(Ends newEnds) {
    return new Selection(effort, subjects, cores, newEnds);
  }
}
