package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacementTest {
  @Test
  void theLoadHasTheProcessorsTheServerLeaves() {
    assertEquals(new Placement("disjoint", List.of(0), List.of(1)), Placement.of(List.of(0, 1), 1));
    assertEquals(
        new Placement("disjoint", List.of(3, 5), List.of(8, 9)),
        Placement.of(List.of(3, 5, 8, 9), 2));
  }

  @Test
  void bothShareAllWhereNoneIsLeft() {
    assertEquals(
        new Placement("shared", List.of(0, 1), List.of(0, 1)), Placement.of(List.of(0, 1), 2));
    assertEquals(new Placement("shared", List.of(7), List.of(7)), Placement.of(List.of(7), 1));
  }
}
