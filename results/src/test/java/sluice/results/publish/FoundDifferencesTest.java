package sluice.results.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.junit.jupiter.api.Test;
import sluice.results.launch.Effort;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;
import sluice.results.statistics.LogRatio;

/// Works out, from the run that `METHOD.md` names, which differences its forks let be found, and
/// holds the table there against it.
final class FoundDifferencesTest {
  private static final Path RUN = Path.of("published", "2026-11-26-2-core-vm-intel-xeon");

  @Test
  void theDocumentedTableIsWorkedOut() throws IOException {
    String document = Files.readString(Path.of("..", "bench-io", "METHOD.md"));
    assertTrue(document.contains(RUN + "/README.md"), "expected in METHOD.md: " + RUN);
    Run run = StoredRun.read(RUN).run();
    for (Table table : run.tables()) {
      double[] noise =
          run.cellsOf(table).stream()
              .filter(result -> result.cell().role() == Role.SUBJECT)
              .filter(result -> !result.cell().computed())
              .map(result -> noise(result, table))
              .flatMap(Optional::stream)
              .mapToDouble(Double::doubleValue)
              .toArray();
      if (noise.length > 0 && table.score().direction() != Direction.NONE) {
        String row = row(table, Median.withDefaults().evaluate(noise));
        assertTrue(document.contains(row), "expected in METHOD.md: " + row);
      }
    }
  }

  private static String row(Table table, double noise) {
    String found =
        List.of(Effort.QUICK, Effort.STANDARD, Effort.PUBLISH).stream()
            .map(effort -> percent("%.0f %%", detectable(noise, effort.rounds())))
            .collect(Collectors.joining(" | "));
    return "| `%s` | %s | %s |".formatted(table.id(), percent("%.1f %%", noise), found);
  }

  private static String percent(String format, double share) {
    return String.format(Locale.ROOT, format, 100 * share);
  }

  /// The standard deviation of the forks' logarithms, about their coefficient of variation.
  private static Optional<Double> noise(CellResult result, Table table) {
    double[][] forks = result.iterations(table.score().key());
    boolean positive =
        forks.length > 1
            && Arrays.stream(forks).flatMapToDouble(Arrays::stream).allMatch(v -> v > 0);
    return positive
        ? Optional.of(
            StandardDeviation.of(
                    Arrays.stream(forks)
                        .mapToDouble(f -> Arrays.stream(f).map(Math::log).average().orElseThrow())
                        .toArray())
                .getAsDouble())
        : Optional.empty();
  }

  private static double detectable(double noise, int forks) {
    var spread = new LogRatio.Spread(noise * Math.sqrt(2.0 / forks), 2.0 * (forks - 1));
    return new LogRatio(0, Optional.of(spread)).detectable().orElseThrow();
  }
}
