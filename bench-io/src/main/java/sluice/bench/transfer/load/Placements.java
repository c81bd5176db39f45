package sluice.bench.transfer.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import sluice.results.environment.Topology;
import sluice.results.launch.Affinity;

/// The placements that the cells of a run have.
///
/// @param counts the core counts of a sweep
/// @param byCount the placement for a core count
/// @param special those of one core for each end that tell what their distance costs
/// @param warmup processors that the server may use while it warms up; empty: none in particular
public record Placements(
    List<Integer> counts,
    IntFunction<Placement> byCount,
    List<Placement> special,
    List<Integer> warmup) {
  /// Where nothing can be pinned: nothing is swept either.
  public static Placements unpinned() {
    Placement placement = new Placement(Placement.UNPINNED, List.of(), List.of());
    return new Placements(List.of(1), count -> placement, List.of(), List.of());
  }

  /// On one machine. The server gets physical cores as far as there are any, the load those that
  /// are left, or all where none is. What the user has chosen stays as it is.
  ///
  /// @param topology the processors there are
  /// @param chosenServer the server's; empty: as many as the cell says
  /// @param chosenLoad the load's; empty: what the server leaves
  public static Placements onOne(
      Topology topology, List<Integer> chosenServer, List<Integer> chosenLoad) {
    List<Integer> all = topology.spread();
    List<Integer> left = without(all, chosenLoad);
    List<Integer> pool = left.isEmpty() ? all : left;
    IntFunction<Placement> byCount =
        count -> {
          List<Integer> server = chosenServer.isEmpty() ? first(count, pool) : chosenServer;
          List<Integer> load = chosenLoad.isEmpty() ? rest(topology, server) : chosenLoad;
          return Placement.of(topology, server, load);
        };
    boolean free = chosenServer.isEmpty() && chosenLoad.isEmpty();
    return new Placements(
        sweep(chosenServer, pool),
        byCount,
        free ? special(topology, byCount.apply(1)) : List.of(),
        topology.numbers());
  }

  /// The server on another machine.
  ///
  /// @param theirs the processors there are on the server's; none where nothing can be pinned there
  /// @param chosenServer the server's; empty: as many as the cell says
  /// @param load the load's; empty: none in particular
  public static Placements onTwo(Topology theirs, List<Integer> chosenServer, List<Integer> load) {
    List<Integer> pool = theirs.spread();
    return new Placements(
        sweep(chosenServer, pool),
        count ->
            new Placement(
                Placement.OTHER_HOST,
                chosenServer.isEmpty() ? first(count, pool) : chosenServer,
                load),
        List.of(),
        theirs.numbers());
  }

  /// The placement for a core count.
  ///
  /// @param count one of [#counts], or 1
  public Placement at(int count) {
    return byCount.apply(count);
  }

  /// What is chosen is one count, whatever it is.
  private static List<Integer> sweep(List<Integer> chosenServer, List<Integer> pool) {
    return chosenServer.isEmpty() && !pool.isEmpty() ? Affinity.sweep(pool.size()) : List.of(1);
  }

  private static List<Integer> rest(Topology topology, List<Integer> server) {
    List<Integer> all = topology.numbers();
    List<Integer> apart = topology.apart(all, server);
    List<Integer> left = apart.isEmpty() ? without(all, server) : apart;
    return left.isEmpty() ? all : left;
  }

  private static List<Placement> special(Topology topology, Placement usual) {
    int one = usual.server().getFirst();
    List<Placement> special = new ArrayList<>();
    Stream.of(
            List.of(one),
            topology.sibling(one).map(List::of).orElse(null),
            topology.elsewhere(one).map(List::of).orElse(null))
        .filter(Objects::nonNull)
        .map(load -> Placement.of(topology, List.of(one), load))
        .filter(placement -> !placement.name().equals(usual.name()))
        .forEach(special::add);
    return List.copyOf(special);
  }

  private static List<Integer> without(List<Integer> all, List<Integer> some) {
    return all.stream().filter(processor -> !some.contains(processor)).toList();
  }

  private static List<Integer> first(int count, List<Integer> pool) {
    return pool.stream().limit(count).sorted().toList();
  }
}
