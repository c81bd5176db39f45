package sluice.bench.transfer.load;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sluice.results.environment.Topology;

/// Which processors the server and the load run on.
///
/// @param name how the two relate, for the table
/// @param server processors of the server; empty: none in particular
/// @param load processors of the load; empty: none in particular
public record Placement(String name, List<Integer> server, List<Integer> load) {
  /// Both on the same single processor.
  public static final String SAME_CORE = "same core";

  /// Some processors are both ends'.
  public static final String SHARED = "shared";

  /// Each end has processors of its own, but some of them are hardware threads of one core.
  public static final String SMT_SIBLINGS = "SMT siblings";

  /// Each end has cores of its own, in sockets of its own.
  public static final String OTHER_SOCKET = "other socket";

  /// Each end has cores of its own.
  public static final String DISJOINT = "disjoint";

  /// Each end has a machine of its own.
  public static final String OTHER_HOST = "other host";

  /// Nothing is pinned.
  public static final String UNPINNED = "unpinned";

  public Placement {
    server = List.copyOf(server);
    load = List.copyOf(load);
  }

  /// Names how processors of one machine relate.
  static Placement of(Topology topology, List<Integer> server, List<Integer> load) {
    return new Placement(relation(topology, server, load), server, load);
  }

  private static String relation(Topology topology, List<Integer> server, List<Integer> load) {
    if (!Collections.disjoint(server, load)) {
      boolean one =
          new HashSet<>(server).size() == 1 && Set.copyOf(server).equals(Set.copyOf(load));
      return one ? SAME_CORE : SHARED;
    }
    if (topology.apart(load, server).size() < load.size()) {
      return SMT_SIBLINGS;
    }
    Set<Integer> sockets = new HashSet<>();
    server.forEach(processor -> sockets.add(topology.socket(processor)));
    boolean elsewhere = load.stream().map(topology::socket).noneMatch(sockets::contains);
    return elsewhere ? OTHER_SOCKET : DISJOINT;
  }
}
