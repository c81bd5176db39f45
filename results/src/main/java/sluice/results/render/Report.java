package sluice.results.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sluice.results.export.Exporter;
import sluice.results.export.Exporters;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;

/// Makes of a run what people read. It needs nothing but the run, so an old one can be reported
/// again. One that compared things with themselves has no results, but what came of that.
public final class Report {
  /// The file with the tables.
  public static final String NAME = "README.md";

  private static final String FILES =
      """

      Beside this file lie `run.json` (all raw values, the whole environment), `jmh.log` (what the
      forks printed), and `histograms/` (HdrHistogram logs) where latencies were measured. Made of
      these, and made again by `java -jar results/target/results.jar report`:

      """;

  private Report() {}

  /// The head and every table, for a terminal.
  public static String text(Run run) {
    StringBuilder text = new StringBuilder(PlainText.head(Head.of(run)));
    grids(run).forEach(grid -> text.append(PlainText.table(grid)));
    return text.toString();
  }

  /// Writes `README.md` and what every [Exporter] makes.
  ///
  /// @param target an existing directory; may be the run's own
  public static void write(StoredRun from, Path target) throws IOException {
    List<Exporter> exporters = Exporters.all();
    for (Exporter exporter : exporters) {
      exporter.write(from, target);
    }
    StringBuilder text = new StringBuilder(Markdown.head(Head.of(from.run())));
    grids(from.run()).forEach(grid -> text.append(Markdown.table(grid)));
    text.append(FILES);
    for (Exporter exporter : exporters) {
      text.append("- `%s`: %s\n".formatted(exporter.files(), exporter.description()));
    }
    Files.writeString(target.resolve(NAME), text);
  }

  private static List<Grid> grids(Run run) {
    return Calibration.of(run)
        .map(calibration -> List.of(calibration.grid()))
        .orElseGet(() -> tables(run).stream().map(GridMaker::of).toList());
  }

  private static List<RankedTable> tables(Run run) {
    return Calibration.of(run).isPresent()
        ? List.of()
        : run.tables().stream().map(table -> RankedTable.of(table, run)).toList();
  }
}
