package sluice.results.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import sluice.results.launch.Effort;
import sluice.results.statistics.LogRatio;

/// Works out which difference each effort finds nine times of ten, by the noise of the forks, and
/// holds the table in `COMPARE.md` against it.
final class DetectableTest {
  private static final int PAIRS = 120;
  private static final double THRESHOLD = 0.03;
  private static final double[] NOISE = {0.01, 0.02, 0.05, 0.1};

  @Test
  void theDocumentedTableIsWorkedOut() throws IOException {
    String document = Files.readString(Path.of("COMPARE.md"));
    for (Effort effort : List.of(Effort.QUICK, Effort.STANDARD, Effort.PUBLISH)) {
      String row =
          "| `%s` | %d | %s |"
              .formatted(
                  effort,
                  effort.rounds(),
                  Arrays.stream(NOISE)
                      .mapToObj(noise -> "%d %%".formatted(detectable(effort.rounds(), noise)))
                      .collect(Collectors.joining(" | ")));
      assertTrue(document.contains(row), "expected in COMPARE.md: " + row);
    }
  }

  /// In whole per cent, rounded up.
  private static int detectable(int forks, double noise) {
    NoisyRuns runs = new NoisyRuns(1, forks, noise, 21);
    double[] needed =
        DoubleStream.generate(() -> needed(Comparer.compare(runs.run(), runs.run(), THRESHOLD)))
            .limit(PAIRS)
            .sorted()
            .toArray();
    return (int) Math.ceil(100 * Math.expm1(needed[PAIRS * 9 / 10 - 1]));
  }

  /// How much the logarithm of one side would have to be more for this pair to be told apart: its
  /// noise would be the same.
  private static double needed(Comparison comparison) {
    CellComparison cell = comparison.cells().findFirst().orElseThrow();
    LogRatio ratio = cell.ratio().orElseThrow();
    double half = Math.log(ratio.high().orElseThrow()) - ratio.value();
    double least = Math.log1p(Math.max(cell.floor(), comparison.threshold()));
    return Math.max(half, least) - ratio.value();
  }
}
