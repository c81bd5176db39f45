package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RatioTest {
  private static final Sample LIMIT = Sample.ofForks(9, 10, 11, 9, 10, 11);

  @Test
  void relatesMeans() {
    Ratio ratio = Ratio.of(Sample.ofForks(4, 5, 6), LIMIT).orElseThrow();
    assertEquals(0.5, ratio.value(), 1e-12);
    Estimate percent = ratio.percent(3);
    assertEquals(50, percent.mean(), 1e-12);
    assertEquals(100 * ratio.halfWidth().orElseThrow(), percent.halfWidth().orElseThrow(), 1e-12);
  }

  @Test
  void bothSidesSpreadCounts() {
    Sample still = Sample.ofForks(10, 10, 10, 10, 10, 10);
    double both = half(LIMIT, LIMIT);
    double one = half(LIMIT, still);
    assertTrue(one > 0 && both > 1.1 * one, one + ", " + both);
    assertEquals(one, half(still, LIMIT), 0.1 * one, "either side alike");
    assertEquals(0, half(still, still));
  }

  @Test
  void oneForkHasNoInterval() {
    assertTrue(Ratio.of(Sample.ofForks(5), LIMIT).orElseThrow().halfWidth().isEmpty());
  }

  @Test
  void nothingIsAShareOfNothing() {
    assertEquals(Optional.empty(), Ratio.of(LIMIT, Sample.ofForks(0, 0)));
    assertEquals(Optional.empty(), Ratio.of(Sample.ofForks(0, 0), LIMIT));
  }

  private static double half(Sample one, Sample other) {
    return Ratio.of(one, other).orElseThrow().halfWidth().orElseThrow();
  }
}
