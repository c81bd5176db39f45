package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.record.Cell;

final class TimeEstimateTest {
  private static final Cell SEEN = TinySuite.cell("seen").withSetup(Duration.ofMillis(600));
  private static final Cell NEW = TinySuite.cell("new").withSetup(Duration.ofMillis(700));

  @Test
  void startsFromIterationsAndSetup() {
    Duration warmup = Effort.SMOKE.iterationsTime(NEW.withWarmup(2)).minus(iterations(NEW));
    TimeEstimate time = new TimeEstimate(Effort.SMOKE);
    assertEquals(iterations(NEW).plusMillis(700), time.of(NEW));
    assertEquals(
        iterations(NEW).plus(warmup.multipliedBy(2)).plusMillis(700), time.of(NEW.withWarmup(3)));
  }

  @Test
  void prefersWhatWasMeasured() {
    TimeEstimate time = new TimeEstimate(Effort.SMOKE);
    time.measured(SEEN, Duration.ofSeconds(4));
    time.measured(SEEN, Duration.ofSeconds(3));
    assertEquals(Duration.ofSeconds(3), time.of(SEEN), "the latest");
  }

  @Test
  void learnsHowFastThisMachineIs() {
    TimeEstimate time = new TimeEstimate(Effort.SMOKE);
    time.measured(SEEN, iterations(SEEN).plusSeconds(1));
    time.measured(SEEN.withSetup(Duration.ofMillis(900)), iterations(SEEN).plusSeconds(2));
    // Setups of 0.6 and 0.9 s took 3 s together: twice as long as they were to.
    assertEquals(iterations(NEW).plusMillis(1400), time.of(NEW));
    assertEquals(
        time.of(SEEN).plus(time.of(NEW)).plus(time.of(NEW)),
        time.of(List.of(List.of(SEEN, NEW), List.of(NEW))));
  }

  @Test
  void reckonsWithASlowMachineUntilForksTell() {
    TimeEstimate time = new TimeEstimate(Effort.SMOKE);
    time.foresee(1.5);
    assertEquals(iterations(NEW).plusMillis(1050), time.of(NEW));
    assertEquals(Duration.ofSeconds(3), time.setup(Duration.ofSeconds(2)));
    for (int fork = 0; fork < 1000; fork++) {
      time.measured(SEEN, iterations(SEEN).plusMillis(600));
    }
    assertEquals(1.0, time.setup(Duration.ofSeconds(1)).toMillis() / 1e3, 0.02);
  }

  private static Duration iterations(Cell cell) {
    return Effort.SMOKE.iterationsTime(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 s",
    "89,89 s",
    "90,1 min 30 s",
    "599,9 min 59 s",
    "600,10 min",
    "5399,1 h 30 min",
    "7800,2 h 10 min"
  })
  void speaksAsPeopleDo(long seconds, String expected) {
    assertEquals(expected, TimeEstimate.words(Duration.ofSeconds(seconds)));
  }
}
