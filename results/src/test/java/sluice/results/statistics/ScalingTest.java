package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ScalingTest {
  private static final Sample ONE = Sample.ofForks(98, 100, 102);

  @Test
  void efficiencyIsTheSpeedupACore() {
    Scaling scaling = Scaling.of(ONE, Sample.ofForks(297, 300, 303), 4).orElseThrow();
    assertEquals(3, scaling.speedup().mean(), 1e-12);
    assertEquals(75, scaling.efficiency().mean(), 1e-9);
    assertEquals(
        scaling.speedup().halfWidth().getAsDouble() * 25,
        scaling.efficiency().halfWidth().getAsDouble(),
        1e-9);
  }

  @Test
  void bothSidesAddToTheInterval() {
    Sample steady = Sample.ofForks(300, 300, 300);
    Sample wide = Sample.ofForks(270, 300, 330);
    double ofOne = Scaling.of(ONE, steady, 4).orElseThrow().speedup().halfWidth().getAsDouble();
    double ofBoth = Scaling.of(ONE, wide, 4).orElseThrow().speedup().halfWidth().getAsDouble();
    assertTrue(ofOne > 0, "half interval " + ofOne);
    assertTrue(ofBoth > 2 * ofOne, ofBoth + " beside " + ofOne);
  }

  @Test
  void oneForkHasNoInterval() {
    Scaling scaling = Scaling.of(ONE, Sample.ofForks(150), 2).orElseThrow();
    assertEquals(1.5, scaling.speedup().mean(), 1e-12);
    assertTrue(scaling.speedup().halfWidth().isEmpty());
  }
}
