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
/// again.
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
    tables(run).forEach(table -> text.append(PlainText.table(GridMaker.of(table))));
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
    tables(from.run()).forEach(table -> text.append(Markdown.table(GridMaker.of(table))));
    text.append(FILES);
    for (Exporter exporter : exporters) {
      text.append("- `%s`: %s\n".formatted(exporter.files(), exporter.description()));
    }
    Files.writeString(target.resolve(NAME), text);
  }

  private static List<RankedTable> tables(Run run) {
    return run.tables().stream().map(table -> RankedTable.of(table, run)).toList();
  }
}
