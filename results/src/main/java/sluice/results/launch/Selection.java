package sluice.results.launch;

import java.util.List;
import java.util.Set;

/// What a [Suite] is asked for.
///
/// @param subjects the subjects (servers, codecs) wanted, as the user wrote them; empty means all.
///   A suite may know more than it has of itself, such as a policy with options.
/// @param cores the core counts wanted; empty means all that the effort calls for
/// @param ends where the user wants server and load to run
public record Selection(Effort effort, List<String> subjects, Set<Integer> cores, Ends ends) {
  public Selection {
    subjects = List.copyOf(subjects);
    cores = Set.copyOf(cores);
  }

  /// Everything there is at this effort.
  public static Selection all(Effort effort) {
    return new Selection(effort, List.of(), Set.of(), Ends.ANY);
  }
}
