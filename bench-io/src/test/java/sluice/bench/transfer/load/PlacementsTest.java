package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sluice.results.environment.Topology;
import sluice.results.environment.Topology.Processor;

final class PlacementsTest {
  private static final List<Integer> ANY = List.of();

  /// Two cores of a socket, one thread each.
  private static final Topology SMALL = machine(1, 2, 1);

  /// Two sockets of two cores with two threads each: 0 and 4 are one core, 2 is in the other
  /// socket.
  private static final Topology LARGE = machine(2, 2, 2);

  @Test
  void theLoadHasTheProcessorsTheServerLeaves() {
    Placements placements = Placements.onOne(SMALL, ANY, ANY);
    assertEquals(List.of(1, 2), placements.counts());
    assertEquals(new Placement("disjoint", List.of(0), List.of(1)), placements.at(1));
  }

  @Test
  void bothShareAllWhereNoneIsLeft() {
    assertEquals(
        new Placement("shared", List.of(0, 1), List.of(0, 1)),
        Placements.onOne(SMALL, ANY, ANY).at(2));
    assertEquals(
        new Placement("same core", List.of(0), List.of(0)),
        Placements.onOne(machine(1, 1, 1), ANY, ANY).at(1));
  }

  @Test
  void theServerGetsPhysicalCoresFirstAndTheLoadNoneOfTheirThreads() {
    Placements placements = Placements.onOne(LARGE, ANY, ANY);
    assertEquals(List.of(1, 2, 4, 8), placements.counts());
    assertEquals(
        new Placement("disjoint", List.of(0), List.of(1, 2, 3, 5, 6, 7)), placements.at(1));
    assertEquals(
        new Placement("other socket", List.of(0, 1), List.of(2, 3, 6, 7)), placements.at(2));
    assertEquals(
        new Placement("SMT siblings", List.of(0, 1, 2, 3), List.of(4, 5, 6, 7)), placements.at(4));
    assertEquals("shared", placements.at(8).name());
  }

  @Test
  void oneCoreForEachEndIsPlacedInEveryWayThereIs() {
    assertEquals(
        List.of(new Placement("same core", List.of(0), List.of(0))),
        Placements.onOne(SMALL, ANY, ANY).special());
    assertEquals(
        List.of(
            new Placement("same core", List.of(0), List.of(0)),
            new Placement("SMT siblings", List.of(0), List.of(4)),
            new Placement("other socket", List.of(0), List.of(2))),
        Placements.onOne(LARGE, ANY, ANY).special());
  }

  @Test
  void whatIsChosenStandsAndIsNotSwept() {
    Placements both = Placements.onOne(LARGE, List.of(2, 3), List.of(6));
    assertEquals(List.of(1), both.counts());
    assertEquals(new Placement("SMT siblings", List.of(2, 3), List.of(6)), both.at(1));
    assertEquals(List.of(), both.special());

    Placements server = Placements.onOne(LARGE, List.of(0, 4), ANY);
    assertEquals(new Placement("disjoint", List.of(0, 4), List.of(1, 2, 3, 5, 6, 7)), server.at(1));
  }

  @Test
  void aChosenLoadLeavesTheRestToSweep() {
    Placements load = Placements.onOne(LARGE, ANY, List.of(3, 7));
    assertEquals(List.of(1, 2, 4, 6), load.counts());
    assertEquals(new Placement("other socket", List.of(0, 1), List.of(3, 7)), load.at(2));
    assertEquals(List.of(0, 1, 2, 4), load.at(4).server());

    Placements all = Placements.onOne(SMALL, ANY, List.of(0, 1));
    assertEquals(new Placement("shared", List.of(0), List.of(0, 1)), all.at(1));
  }

  @Test
  void anotherHostIsSweptByItsOwnProcessors() {
    Placements placements = Placements.onTwo(LARGE, ANY, List.of(1));
    assertEquals(List.of(1, 2, 4, 8), placements.counts());
    assertEquals(new Placement("other host", List.of(0, 1, 2, 3), List.of(1)), placements.at(4));
    assertEquals(List.of(), placements.special());
    assertEquals(List.of(5), Placements.onTwo(LARGE, List.of(5), ANY).at(1).server());

    Placements unpinned = Placements.onTwo(new Topology(List.of()), ANY, ANY);
    assertEquals(List.of(1), unpinned.counts());
    assertEquals(new Placement("other host", ANY, ANY), unpinned.at(1));
  }

  @Test
  void unpinnedIsNotSwept() {
    assertEquals(List.of(1), Placements.unpinned().counts());
    assertEquals(new Placement("unpinned", ANY, ANY), Placements.unpinned().at(1));
    assertEquals(List.of(), Placements.unpinned().special());
  }

  private static Topology machine(int sockets, int cores, int threads) {
    return new Topology(
        IntStream.range(0, sockets * cores * threads)
            .mapToObj(n -> new Processor(n, n % cores, n / cores % sockets))
            .toList());
  }
}
