package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  @Test
  void constantArrivalsAreEvenlySpacedAndDoNotDrift() {
    Arrivals arrivals = Arrivals.constant(3_000);
    arrivals.begin(77);
    long last = 0;
    for (int i = 0; i < 3_000_000; i++) {
      last = arrivals.next();
    }
    assertEquals(1e12, last - 77.0, 1_000);
  }

  /// Exponential intervals have a standard deviation equal to their mean. Over so many, both lie
  /// within one per cent of it: about three standard errors.
  @Test
  void poissonArrivalsHaveExponentialIntervals() {
    Arrivals arrivals = Arrivals.poisson(1_000, 5);
    arrivals.begin(0);
    double[] gaps = new double[100_000];
    for (long i = 0, before = 0; i < gaps.length; i++) {
      long next = arrivals.next();
      gaps[(int) i] = next - before;
      before = next;
    }
    var statistics =
        DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), gaps);
    assertEquals(1e6, statistics.getAsDouble(Statistic.MEAN), 1e4);
    assertEquals(1e6, statistics.getAsDouble(Statistic.STANDARD_DEVIATION), 1e4);
  }

  @Test
  void anotherKindIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Arrivals.of("uniform", 1, 1));
  }
}
