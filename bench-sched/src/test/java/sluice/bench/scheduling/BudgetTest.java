package sluice.bench.scheduling;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.launch.Affinity;
import sluice.results.launch.Launcher;
import sluice.results.launch.Settings;

/// Holds the plans, not the clock, against the minutes that each effort has for this half.
class BudgetTest {
  private static final int TWO_PROCESSORS = 2;

  @Test
  void smokeTakesLessThanTwoMinutes() {
    assertWithin("smoke", Duration.ofMinutes(2));
  }

  @Test
  void quickLeavesTimeForTheOtherHalf() {
    assertWithin("quick", Duration.ofMinutes(3));
  }

  @Test
  void standardLeavesTimeForTheOtherHalf() {
    assumeTrue(Affinity.allowed().size() <= TWO_PROCESSORS, "more core counts take longer");
    assertWithin("standard", Duration.ofSeconds(612));
  }

  @Test
  void publishLeavesTimeForTheOtherHalf() {
    assumeTrue(Affinity.allowed().size() <= TWO_PROCESSORS, "more core counts take longer");
    assertWithin("publish", Duration.ofMinutes(21));
  }

  private static void assertWithin(String effort, Duration limit) {
    Settings settings = Settings.parse(Map.of("effort", effort));
    Duration expected =
        new Launcher(List.of(new SchedulingSuite()), settings, System.out).expected();
    assertTrue(expected.compareTo(limit) <= 0, effort + " takes " + expected);
  }
}
