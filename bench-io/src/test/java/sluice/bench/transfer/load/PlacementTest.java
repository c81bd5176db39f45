package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest(name = "{0} processors")
  @CsvSource({"1, 1", "2, 1 2", "3, 1 2 3", "4, 1 2 4", "6, 1 2 4 6", "8, 1 2 4 8"})
  void theSweepDoublesUpToAllProcessors(int processors, String expected) {
    List<Integer> available = IntStream.range(0, processors).boxed().toList();
    assertEquals(
        Arrays.stream(expected.split(" ", -1)).map(Integer::valueOf).toList(),
        Placement.sweep(available));
  }
}
