package sluice.bench.transfer.load;

import java.util.List;

/// Which processors the server and the load run on.
///
/// @param name how the two relate, for the table
/// @param server processors of the server
/// @param load processors of the load
public record Placement(String name, List<Integer> server, List<Integer> load) {
  /// The first `cores` processors for the server and the others for the load, which has all of them
  /// where none is left.
  ///
  /// @param available the processors there are
  /// @param cores 1 to as many as there are
  public static Placement of(List<Integer> available, int cores) {
    List<Integer> server = available.subList(0, cores);
    List<Integer> rest = available.subList(cores, available.size());
    return rest.isEmpty()
        ? new Placement("shared", server, available)
        : new Placement("disjoint", server, rest);
  }
}
