package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AffinityTest {
  @Test
  void readsTheKernelsLists() {
    assertEquals(List.of(3), Affinity.parse("3"));
    assertEquals(List.of(0, 1, 2, 3, 8), Affinity.parse("0-3,8"));
    assertEquals(List.of(0, 1, 2, 3), Affinity.parse(" 2 - 3, 0-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "1,", "-1", "3-1", "1-2-3", "a", "1.5", "9999999"})
  void readsNothingElse(String list) {
    assertThrows(IllegalArgumentException.class, () -> Affinity.parse(list));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "0-3,8 | 8,0,1,2,3\n5 | 5,5\n0,2,4-5 | 4,5,2,0\n'' | ''")
  void writesListsAsTheKernelDoes(String expected, String list) {
    assertEquals(expected, Affinity.ranges(list.isEmpty() ? List.of() : Affinity.parse(list)));
  }

  @Test
  void writesWhatItReads() {
    assertEquals("0,1,8", Affinity.format(List.of(0, 1, 8)));
    assertEquals(List.of(0, 1, 8), Affinity.parse(Affinity.format(List.of(0, 1, 8))));
  }

  @Test
  void pinsToNothingInParticularWithoutAPrefix() {
    assertEquals(List.of(), Affinity.prefix(List.of()));
    assertFalse(Affinity.allowed().isEmpty());
  }

  @ParameterizedTest(name = "{0} processors")
  @CsvSource({"1, 1", "2, 1 2", "3, 1 2 3", "4, 1 2 4", "6, 1 2 4 6", "8, 1 2 4 8"})
  void theSweepDoublesUpToAllProcessors(int processors, String expected) {
    assertEquals(
        Arrays.stream(expected.split(" ", -1)).map(Integer::valueOf).toList(),
        Affinity.sweep(processors));
  }
}
