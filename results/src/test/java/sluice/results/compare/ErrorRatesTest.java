package sluice.results.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.record.Run;

/// Compares runs whose truth is known, and counts what is called different. Seeds are fixed, so it
/// comes out the same every time.
final class ErrorRatesTest {
  private static final int PAIRS = 60;
  private static final int CELLS = 4;
  private static final double THRESHOLD = 0.03;

  /// No threshold: what chance alone calls different.
  @ParameterizedTest
  @CsvSource({"3, 0.05", "5, 0.05", "10, 0.02", "10, 0.05"})
  void equalsAreAlmostNeverCalledDifferent(int forks, double noise) {
    NoisyRuns runs = new NoisyRuns(CELLS, forks, noise, 11);
    assertAtMost(0.05, share(runs, r -> Comparer.compare(r.run(), r.run(), 0)));
  }

  @ParameterizedTest
  @CsvSource({"3, 0.05", "5, 0.05", "10, 0.02"})
  void equalsThatTookTurnsAreAlmostNeverCalledDifferent(int forks, double noise) {
    NoisyRuns runs = new NoisyRuns(CELLS, forks, noise, 12);
    assertAtMost(
        0.05,
        share(
            runs,
            r -> {
              List<Run> two = r.interleaved(2 * noise, Map.of());
              return Comparer.compare(two.getFirst(), two.getLast(), 0);
            }));
  }

  /// 20 % with the forks of `standard`, 5 % with those of `publish`, a machine that is as quiet as
  /// such a difference needs.
  @ParameterizedTest
  @CsvSource({"5, 0.05, 1.2", "5, 0.05, 0.8", "10, 0.02, 1.05", "10, 0.02, 0.95"})
  void aPlantedDifferenceIsFound(int forks, double noise, double factor) {
    NoisyRuns runs = new NoisyRuns(CELLS, forks, noise, 13);
    int found = 0;
    for (int i = 0; i < PAIRS; i++) {
      Comparison comparison = Comparer.compare(runs.run(), runs.run(Map.of(0, factor)), THRESHOLD);
      Verdict verdict = comparison.cells().findFirst().orElseThrow().verdict();
      found += verdict == (factor > 1 ? Verdict.BETTER : Verdict.WORSE) ? 1 : 0;
    }
    assertTrue(found >= 0.9 * PAIRS, "found in " + found);
  }

  /// Drift that moves both runs of a round is what pairing is for.
  @ParameterizedTest
  @CsvSource({"5, 0.05, 0.2, 1.2", "10, 0.02, 0.2, 1.05"})
  void turnsFindItOnAMachineThatDrifts(int forks, double noise, double drift, double factor) {
    NoisyRuns runs = new NoisyRuns(CELLS, forks, noise, 14);
    int paired = 0;
    int unpaired = 0;
    for (int i = 0; i < PAIRS; i++) {
      List<Run> two = runs.interleaved(drift, Map.of(0, factor));
      Run later = NoisyRuns.started(two.getLast(), two.getLast().started().plusSeconds(9999), 1);
      paired += found(two.getFirst(), two.getLast());
      unpaired += found(two.getFirst(), later);
    }
    assertTrue(paired >= 0.8 * PAIRS, "found in " + paired);
    assertTrue(unpaired <= 0.2 * PAIRS, "found without pairing in " + unpaired);
  }

  private static int found(Run base, Run candidate) {
    Comparison comparison = Comparer.compare(base, candidate, THRESHOLD);
    return comparison.cells().findFirst().orElseThrow().verdict() == Verdict.BETTER ? 1 : 0;
  }

  private static double share(NoisyRuns runs, Function<NoisyRuns, Comparison> compare) {
    long different = 0;
    for (int i = 0; i < PAIRS; i++) {
      Comparison comparison = compare.apply(runs);
      different += comparison.count(Verdict.BETTER) + comparison.count(Verdict.WORSE);
    }
    return (double) different / (PAIRS * CELLS);
  }

  private static void assertAtMost(double most, double share) {
    assertTrue(share <= most, "a share of " + share);
  }
}
