package sluice.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoiseFloorTest {
  private static final int RUNS = 2_000;

  @Test
  void isTheLargerOfDifferenceAndInterval() {
    NoiseFloor apart = floor(Sample.ofForks(100, 100, 100), Sample.ofForks(110, 110, 110));
    assertEquals(10 / 105.0, apart.difference(), 1e-12);
    assertEquals(0, apart.halfWidth());
    assertEquals(apart.difference(), apart.share());
    NoiseFloor noisy = floor(Sample.ofForks(90, 100, 110), Sample.ofForks(91, 101, 111));
    assertEquals(noisy.halfWidth(), noisy.share());
    assertTrue(noisy.halfWidth() > noisy.difference(), noisy.toString());
  }

  @Test
  void doesNotDependOnTheUnitOrTheOrder() {
    NoiseFloor floor = floor(Sample.ofForks(90, 100, 110), Sample.ofForks(99, 105, 111));
    assertEquals(
        floor.share(),
        floor(Sample.ofForks(9, 10, 11), Sample.ofForks(9.9, 10.5, 11.1)).share(),
        1e-12);
    assertEquals(
        floor.difference(),
        floor(Sample.ofForks(99, 105, 111), Sample.ofForks(90, 100, 110)).difference());
  }

  @Test
  void isExceededByLargerDifferencesOnly() {
    NoiseFloor tenPercent = new NoiseFloor(0.1, 0.04);
    assertTrue(tenPercent.exceededBy(100, 111));
    assertTrue(tenPercent.exceededBy(111, 100));
    assertFalse(tenPercent.exceededBy(100, 110));
    assertFalse(tenPercent.exceededBy(0, 0));
  }

  @Test
  void isNotKnownFromASingleForkOrFromNothing() {
    assertEquals(Optional.empty(), NoiseFloor.of(Sample.ofForks(1), Sample.ofForks(1, 2)));
    assertEquals(Optional.empty(), NoiseFloor.of(Sample.ofForks(0, 0), Sample.ofForks(0, 0)));
  }

  /// What `calibrate` does with real forks. What a few forks make of their spread is luck, and
  /// claims that a narrow interval lets pass meet the floor; it cannot let any pass.
  @ParameterizedTest
  @CsvSource({"3", "5", "10"})
  void equalPairsSeldomPassTheIntervalAndTheFloorOfAnotherPair(int forks) {
    Draws draws = new Draws();
    double share =
        Draws.share(
            RUNS,
            () -> {
              Sample one = draw(draws, forks);
              Sample other = draw(draws, forks);
              NoiseFloor floor = floor(draw(draws, forks), draw(draws, forks));
              return Difference.of(one, other).shown()
                  && floor.exceededBy(one.mean(), other.mean());
            });
    assertTrue(share <= 0.035 + Draws.chance(RUNS, 0.035), "a share of " + share);
  }

  private static Sample draw(Draws draws, int forks) {
    return draws.sample(100, forks, 3, 4, 2);
  }

  private static NoiseFloor floor(Sample one, Sample twin) {
    return NoiseFloor.of(one, twin).orElseThrow();
  }
}
