package sluice.results.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sluice.results.record.Run;

/// Makes of a run what people read. It needs nothing but the run, so an old one can be reported
/// again. One that compared things with themselves has no results, but what came of that.
public final class Report {
  /// The file with the tables.
  public static final String NAME = "README.md";

  private static final String FILES =
      """

      Beside this file: `run.json` (all raw values, the whole environment), one CSV a table in full
      precision, `jmh.json` (JMH's own format), `jmh.log` (what the forks printed), and
      `histograms/` (HdrHistogram logs) where latencies were measured.
      """;

  private Report() {}

  /// The head and every table, for a terminal.
  public static String text(Run run) {
    StringBuilder text = new StringBuilder(PlainText.head(Head.of(run)));
    grids(run).forEach(grid -> text.append(PlainText.table(grid)));
    return text.toString();
  }

  /// Writes `README.md` and one CSV file a table into the run's directory.
  public static void write(Run run, Path directory) throws IOException {
    StringBuilder text = new StringBuilder(Markdown.head(Head.of(run)));
    grids(run).forEach(grid -> text.append(Markdown.table(grid)));
    for (RankedTable table : tables(run)) {
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      Files.writeString(directory.resolve(table.table().id() + ".csv"), csv);
    }
    Files.writeString(directory.resolve(NAME), text.append(FILES));
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
