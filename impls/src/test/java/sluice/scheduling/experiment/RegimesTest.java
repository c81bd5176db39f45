package sluice.scheduling.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.scheduling.ListedBursts;

class RegimesTest {
  private static final int SETS = 200;

  @Test
  void twoProgramsOnPaper() {
    List<Program> programs =
        List.of(
            new Program(5, ListedBursts.of(10, 20, 10), 3),
            new Program(2, ListedBursts.of(4, 6, 1), 4));
    List<RegimeResult> results = Regimes.compare(programs, new RegimeOptions(100, 3, 0));
    // 100 + 5 + 40 + 3 = 148, and from there 100 + 2 + 11 + 4.
    assertEquals(
        new RegimeResult(
            Regime.ONE_USER, 265, 265, 25 / 265.0, (148 + 265) / 2.0, (105 + 250) / 2.0),
        results.get(0));
    assertEquals(
        new RegimeResult(Regime.ONLINE_BATCH, 65, 65, 25 / 65.0, (48 + 65) / 2.0, (5 + 50) / 2.0),
        results.get(1));
    // On tape at 5 and 7; computing from 5 to 45 and 45 to 56; printed at 48 and 60.
    assertEquals(
        new RegimeResult(Regime.OFFLINE_BATCH, 56, 60, 25 / 56.0, (48 + 60) / 2.0, (5 + 45) / 2.0),
        results.get(2));
    // The second computes from 15 to 19 and at 25, and is on paper at 30; the first ends at 45.
    assertEquals(
        new RegimeResult(
            Regime.MULTIPROGRAMMING, 45, 48, 25 / 45.0, (48 + 30) / 2.0, (5 + 15) / 2.0),
        results.get(3));
    // In threes from 5: first, second (at 8), first, second (14 to 15, then I/O until 21), first
    // until 19 and then I/O until 39, second at 21, on paper at 26; the first ends at 49.
    assertEquals(
        new RegimeResult(Regime.TIME_SHARING, 49, 52, 25 / 49.0, (52 + 26) / 2.0, (5 + 8) / 2.0),
        results.get(4));
  }

  @Test
  void theStandardSetShowsTheRiseFromRegimeToRegime() {
    List<RegimeResult> results = Regimes.compare(ProgramSets.standard(), RegimeOptions.STANDARD);
    assertEquals(List.of(Regime.values()), results.stream().map(RegimeResult::regime).toList());
    for (int i = 1; i < results.size(); i++) {
      assertTrue(
          results.get(i).utilisation() > results.get(i - 1).utilisation(),
          "expected a rise, got " + results);
    }
    assertTrue(results.getLast().utilisation() <= 1);
  }

  @Test
  void anyProgramsUseTheCpuBetterFromRegimeToRegime() {
    double[] sums = new double[Regime.values().length];
    for (int seed = 0; seed < SETS; seed++) {
      double[] rise =
          Regimes.compare(ProgramSets.random(2 + seed % 12, seed), RegimeOptions.STANDARD).stream()
              .mapToDouble(RegimeResult::utilisation)
              .toArray();
      assertTrue(rise[0] < rise[1], "set " + seed);
      assertTrue(rise[1] <= rise[2], "set " + seed);
      assertTrue(rise[2] <= rise[3], "set " + seed);
      assertTrue(rise[2] <= rise[4], "set " + seed);
      Arrays.setAll(sums, regime -> sums[regime] + rise[regime]);
    }
    // On one set either of the last two may be ahead; over many, time-sharing is.
    assertTrue(sums[3] < sums[4], Arrays.toString(sums));
  }

  @Test
  void withTimeSharingProgramsBeginSooner() {
    double[] responses = new double[2];
    for (int seed = 0; seed < SETS; seed++) {
      List<RegimeResult> results =
          Regimes.compare(ProgramSets.random(10, seed), RegimeOptions.STANDARD);
      responses[0] += results.get(3).meanResponse();
      responses[1] += results.get(4).meanResponse();
    }
    assertTrue(responses[1] < responses[0], Arrays.toString(responses));
  }

  @Test
  void aSingleProgramHasNothingToShare() {
    List<RegimeResult> results =
        Regimes.compare(
            List.of(new Program(7, ListedBursts.of(10, 20, 10), 9)), new RegimeOptions(0, 100, 0));
    assertEquals(
        List.of(56L, 56L, 47L, 47L, 47L), results.stream().map(RegimeResult::makespan).toList());
    assertTrue(results.stream().allMatch(result -> result.printed() == 56));
  }

  @Test
  void noProgramsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Regimes.compare(List.of(), RegimeOptions.STANDARD));
  }
}
