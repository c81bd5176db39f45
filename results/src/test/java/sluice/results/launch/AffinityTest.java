package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AffinityTest {
  @Test
  void readsTheKernelsLists() {
    assertEquals(List.of(3), Affinity.parse("3"));
    assertEquals(List.of(0, 1, 2, 3, 8), Affinity.parse("0-3,8"));
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
}
