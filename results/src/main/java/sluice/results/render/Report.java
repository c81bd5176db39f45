package sluice.results.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sluice.results.export.Exporter;
import sluice.results.export.Exporters;
import sluice.results.record.StoredRun;

/// Makes of a run what people read. It needs nothing but the run, so an old one can be reported
/// again. One that compared things with themselves has no results, but what came of that.
public final class Report {
  /// The file with the tables.
  public static final String NAME = "README.md";

  private static final String MADE =
      """

      ## Files

      Made of the record and the histogram logs, and made again by
      `java -jar results/target/results.jar report`:

      """;

  private Report() {}

  /// The head and every table, for a terminal.
  public static String text(StoredRun from) {
    StringBuilder text = new StringBuilder(PlainText.head(Head.of(from.run())));
    grids(from).forEach(grid -> text.append(PlainText.table(grid)));
    return text.toString();
  }

  /// Writes `README.md` and what every [Exporter] makes.
  ///
  /// @param target an existing directory; may be the run's own
  public static void write(StoredRun from, Path target) throws IOException {
    List<Exporter> exporters = Exporters.all();
    // First, on all processors, as several of them wait for it.
    RankedTables.of(from);
    try {
      exporters.parallelStream().forEach(exporter -> write(exporter, from, target));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.writeString(target.resolve(NAME), markdown(from, exporters, target));
  }

  private static void write(Exporter exporter, StoredRun from, Path target) {
    try {
      exporter.write(from, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String markdown(StoredRun from, List<Exporter> exporters, Path target)
      throws IOException {
    StringBuilder text = new StringBuilder(Markdown.head(Head.of(from.run())));
    text.append(Conclusions.markdown(from.run()));
    text.append(tables(from, target));
    text.append(MADE);
    for (Exporter exporter : exporters) {
      text.append("- `%s`: %s\n".formatted(exporter.files(), exporter.description()));
    }
    return text.toString();
  }

  /// Each with its charts below it.
  private static String tables(StoredRun from, Path target) throws IOException {
    Optional<Calibration> calibration = Calibration.of(from.run());
    if (calibration.isPresent()) {
      return Markdown.table(calibration.get().grid());
    }
    StringBuilder text = new StringBuilder();
    for (RankedTable table : RankedTables.of(from).all()) {
      text.append(Markdown.table(GridMaker.of(table)));
      text.append(ChartLinks.of(table.table(), target));
      scaling(table, from).ifPresent(grid -> text.append(Markdown.table(grid)));
    }
    return text.toString();
  }

  private static List<Grid> grids(StoredRun from) {
    return Calibration.of(from.run())
        .map(calibration -> List.of(calibration.grid()))
        .orElseGet(
            () ->
                RankedTables.of(from).all().stream()
                    .flatMap(
                        table ->
                            Stream.concat(
                                Stream.of(GridMaker.of(table)), scaling(table, from).stream()))
                    .toList());
  }

  private static Optional<Grid> scaling(RankedTable table, StoredRun from) {
    return ScalingTable.of(table.table(), from.run()).map(ScalingGrid::of);
  }
}
