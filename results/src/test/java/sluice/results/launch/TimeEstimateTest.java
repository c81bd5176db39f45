package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.record.Cell;

final class TimeEstimateTest {
  private static final Cell SEEN = TinySuite.cell("seen");
  private static final Cell NEW = TinySuite.cell("new");

  @Test
  void startsFromIterationsAndAUsualOverhead() {
    // 100 ms + 200 ms, and 1.5 s; with three times the warm-up, 200 ms more.
    assertEquals(Duration.ofMillis(1800), new TimeEstimate(Effort.SMOKE).of(NEW));
    assertEquals(Duration.ofSeconds(2), new TimeEstimate(Effort.SMOKE).of(NEW.withWarmup(3)));
  }

  @Test
  void prefersWhatWasMeasured() {
    TimeEstimate time = new TimeEstimate(Effort.QUICK);
    time.measured(SEEN, Duration.ofSeconds(4));
    assertEquals(Duration.ofSeconds(4), time.of(SEEN));
    assertEquals(Duration.ofSeconds(4), time.of(NEW), "with the overhead seen elsewhere");
    assertEquals(Duration.ofSeconds(12), time.of(List.of(List.of(SEEN, NEW), List.of(NEW))));
  }

  @ParameterizedTest
  @CsvSource({"0,0 s", "89,89 s", "90,2 min", "5399,1 h 30 min", "7800,2 h 10 min"})
  void speaksAsPeopleDo(long seconds, String expected) {
    assertEquals(expected, TimeEstimate.words(Duration.ofSeconds(seconds)));
  }
}
