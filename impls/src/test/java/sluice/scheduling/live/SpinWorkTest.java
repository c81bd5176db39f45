package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpinWorkTest {
  @Test
  void allIterationsAreDoneHoweverOftenItYields() {
    SpinMeter meter = new SpinMeter();
    SpinWork work = new SpinWork(meter, 1_050, 100);
    int yields = 0;
    while (work.run(() -> true).equals(Outcome.YIELDED)) {
      yields++;
      assertEquals(100L * yields, meter.iterations());
    }
    assertEquals(10, yields);
    assertEquals(1_050, meter.iterations());
  }

  @Test
  void oneThatMayGoOnIsDoneAtOnce() {
    SpinMeter meter = new SpinMeter();
    assertEquals(Outcome.DONE, new SpinWork(meter, 1_050, 100).run(Slice.ENDLESS));
    assertEquals(1_050, meter.iterations());
  }

  @Test
  void anIterationIsAStepOfTheGenerator() {
    // 1 shifted left by 13, then right by 7, then left by 17, with exclusive ors between.
    assertEquals(0x40822041L, SpinMeter.run(1, 1));
    assertEquals(SpinMeter.run(SpinMeter.run(1, 3), 4), SpinMeter.run(1, 7));
    assertNotEquals(SpinMeter.run(1, 6), SpinMeter.run(1, 7));
  }

  @Test
  void iterationsGrowWithTime() {
    SpinRate rate = new SpinRate(500);
    assertEquals(500, rate.iterations(1_000));
    assertEquals(50_000, rate.iterations(100_000));
    assertEquals(1, rate.iterations(0));
  }

  @Test
  void badAmountsAreRefused() {
    SpinMeter meter = new SpinMeter();
    assertThrows(IllegalArgumentException.class, () -> new SpinWork(meter, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new SpinWork(meter, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SpinRate(0));
    assertThrows(IllegalArgumentException.class, () -> new SpinRate(Double.NaN));
  }
}
