package sluice.results.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sluice.results.record.Run;

/// Makes of a run what people read. It needs nothing but the run, so an old one can be reported
/// again.
public final class Report {
  /// The file with the tables.
  public static final String NAME = "README.md";

  private static final String FILES =
      """

      Beside this file: `run.json` (all raw values, the whole environment), one CSV a table in full
      precision, `jmh.json` (JMH's own format), `jmh.log` (what the forks printed), and
      `histograms/` (HdrHistogram logs) where latencies were measured. `-scaling.csv`: what more cores
      were worth. `profiles/`: what was profiled on request.
      """;

  private Report() {}

  /// The head and every table, for a terminal.
  public static String text(Run run) {
    StringBuilder text = new StringBuilder(PlainText.head(Head.of(run)));
    for (RankedTable table : tables(run)) {
      text.append(PlainText.table(GridMaker.of(table)));
      ScalingTable.of(table.table(), run)
          .ifPresent(scaling -> text.append(PlainText.table(ScalingGrid.of(scaling))));
    }
    return text.toString();
  }

  /// Writes `README.md` and one CSV file a table into the run's directory.
  public static void write(Run run, Path directory) throws IOException {
    StringBuilder text = new StringBuilder(Markdown.head(Head.of(run)));
    for (RankedTable table : tables(run)) {
      text.append(Markdown.table(GridMaker.of(table)));
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      Files.writeString(directory.resolve(table.table().id() + ".csv"), csv);
      Optional<ScalingTable> scaling = ScalingTable.of(table.table(), run);
      if (scaling.isPresent()) {
        text.append(Markdown.table(ScalingGrid.of(scaling.get())));
        StringBuilder scalingCsv = new StringBuilder();
        ScalingGrid.csv(scaling.get(), scalingCsv);
        Files.writeString(directory.resolve(table.table().id() + "-scaling.csv"), scalingCsv);
      }
    }
    Files.writeString(directory.resolve(NAME), text.append(FILES));
  }

  private static List<RankedTable> tables(Run run) {
    return run.tables().stream().map(table -> RankedTable.of(table, run)).toList();
  }
}
