package sluice.results;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

/// A run of a table that nobody knows, with several parameters, latencies and intervals, made up:
/// `swift` and `brisk` are alike, `slow` is half as fast.
public final class Sweep {
  public static final String TABLE = "Ferry";

  /// The subjects.
  public static final List<String> BOATS = List.of("swift", "brisk", "slow<b>");

  private static final String LOG = "histograms/ferry.hlog";
  private static final List<Double> SPEEDS = List.of(1000.0, 995.0, 500.0);

  private Sweep() {}

  /// The table.
  public static Table table() {
    return new Table(
        TABLE,
        "Ferry",
        "How much gets across?",
        "boat",
        List.of(
            new Metric(Metric.SCORE, "rate", "1/s", 1, Direction.HIGHER, "trips a second."),
            new Metric("p50", "p50", "us", 1e-3, Direction.LOWER, "half take no longer."),
            new Metric("p99", "p99", "us", 1e-3, Direction.LOWER, "nearly all take no longer.")));
  }

  /// The run.
  ///
  /// @param speed what all rates are multiplied with
  public static Run run(double speed) {
    return run(speed, List.of(table()));
  }

  /// The run with a table that shows the same cells in another way, `Toll`.
  public static Run withAView(double speed) {
    Metric late = table().metrics().get(2);
    Table view = new Table("Toll", "Toll", "How late?", "boat", List.of(late)).viewOf(TABLE);
    return run(speed, List.of(table(), view));
  }

  private static Run run(double speed, List<Table> tables) {
    List<CellResult> cells = new ArrayList<>();
    for (String load : List.of("10", "20", "1000")) {
      for (int i = 0; i < BOATS.size(); i++) {
        cells.add(cell(BOATS.get(i), load, "1", SPEEDS.get(i) * speed));
      }
    }
    for (int i = 0; i < BOATS.size(); i++) {
      cells.add(cell(BOATS.get(i), "10", "2", 1.8 * SPEEDS.get(i) * speed));
    }
    Run sample = Samples.run();
    return new Run(
        Run.SCHEMA_VERSION,
        sample.suites(),
        sample.started(),
        sample.duration(),
        sample.status(),
        sample.settings(),
        sample.seed(),
        5,
        sample.environment().with("speed", String.valueOf(speed)),
        sample.warnings(),
        tables,
        cells);
  }

  /// The run with its histograms in a directory.
  public static StoredRun in(Path directory) throws IOException {
    Histogram latencies = new Histogram(3);
    for (int i = 1; i <= 10_000; i++) {
      latencies.recordValue(10_000L + i * i / 10);
    }
    Files.createDirectories(directory.resolve(LOG).getParent());
    try (var log = new FileOutputStream(directory.resolve(LOG).toFile())) {
      new HistogramLogWriter(log).outputIntervalHistogram(latencies);
    }
    return new StoredRun(run(1), directory);
  }

  private static CellResult cell(String boat, String load, String cores, double rate) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("boat", boat);
    params.put("load", load);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("cores", cores);
    labels.put("placement", cores.equals("1") ? "apart" : "together");
    List<Fork> forks = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      double off = 1 + (round - 3) * 0.01;
      forks.add(
          new Fork(
              round,
              1,
              Map.of(
                  Metric.SCORE,
                  List.of(rate * off),
                  "p50",
                  List.of(1e9 / rate * off),
                  "p99",
                  List.of(5e9 / rate * off))));
    }
    return new CellResult(
        Cell.of(TABLE, "stranger.Ferry.cross", params).withLabels(labels),
        Status.OK,
        Optional.empty(),
        Map.of(Metric.SCORE, "ops/s"),
        forks,
        Optional.of(LOG));
  }
}
