package sluice.results.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import sluice.results.Samples;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Status;
import sluice.results.record.Table;

/// Makes up runs that may be published, of any size.
public final class PublishedRuns {
  private static final int ROUNDS = 10;
  private static final List<String> SERVERS = List.of("aio", "blocking", "nio", "virtual");

  /// What a benchmark reports, by the number of its values a fork.
  private static final Map<String, Integer> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put(Metric.SCORE, 4);
    VALUES.put("gc.alloc.rate", 4);
    VALUES.put("gc.alloc.rate.norm", 4);
    VALUES.put("gc.count", 4);
    VALUES.put("serverCpu", 4);
    VALUES.put("serverHeap", 4);
    VALUES.put("serverSaturation", 4);
    VALUES.put("loadSaturation", 4);
    for (String key : List.of("p50", "p90", "p99", "p99.9", "p99.99", "max", "steal", "foreign")) {
      VALUES.put(key, 1);
    }
  }

  private PublishedRuns() {}

  /// A run without a fault.
  public static Run run(int cells) {
    return run(cells, Map.of(), Map.of());
  }

  /// A run with some settings and facts of its own.
  public static Run run(int cells, Map<String, String> settings, Map<String, String> facts) {
    Map<String, String> allSettings = new LinkedHashMap<>(Map.of("effort", "publish"));
    allSettings.putAll(settings);
    Map<String, String> allFacts = new LinkedHashMap<>(Samples.run().environment().facts());
    allFacts.put("cpu", "AMD EPYC 7763 64-Core Processor");
    allFacts.put("architecture", "amd64");
    allFacts.put("vm", "A VM");
    allFacts.put("commit", "0123456789abcdef0123456789abcdef01234567");
    allFacts.put("vm flags of the launcher", "none");
    allFacts.putAll(facts);
    List<Metric> metrics = Samples.run().tables().getFirst().metrics();
    Instant started = Instant.parse("2026-11-24T23:30:00Z");
    return new Run(
        Run.SCHEMA_VERSION,
        List.of("made up"),
        started,
        Duration.ofHours(2),
        Completion.COMPLETE,
        allSettings,
        42,
        ROUNDS,
        new Environment(allFacts),
        List.of(),
        List.of(new Table("Receive", "Receiving", "How fast?", "server", metrics)),
        results(cells),
        List.of(started),
        Samples.run().forking());
  }

  private static List<CellResult> results(int cells) {
    Random random = new Random(cells);
    List<CellResult> results = new ArrayList<>();
    for (int index = 0; index < cells; index++) {
      Map<String, String> params = new LinkedHashMap<>();
      params.put("server", SERVERS.get(index % SERVERS.size()));
      params.put("chunk", String.valueOf(index / SERVERS.size()));
      Cell cell = Cell.of("Receive", "made.up.Receive.receive", params);
      results.add(result(cell, random));
    }
    return results;
  }

  private static CellResult result(Cell cell, Random random) {
    List<Fork> forks = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Map<String, List<Double>> values = new LinkedHashMap<>();
      VALUES.forEach(
          (key, count) ->
              values.put(
                  key,
                  random
                      .doubles(count)
                      .mapToObj(value -> Math.round(1e8 * (1 + value)) / 1e2)
                      .toList()));
      forks.add(new Fork(round, 1 + random.nextDouble(), values));
    }
    Map<String, String> units = new LinkedHashMap<>();
    VALUES.keySet().forEach(key -> units.put(key, "B/op"));
    return new CellResult(
        cell,
        Status.OK,
        Optional.empty(),
        units,
        forks,
        Optional.of("histograms/" + cell.slug() + ".hlog"),
        Optional.of("thrpt"));
  }

  /// Writes a run as the launcher leaves it.
  ///
  /// @param latencies how many a fork
  public static void leave(Run run, int latencies, Path directory) throws IOException {
    RunFile.write(run, directory);
    Files.writeString(directory.resolve("jmh.log"), "what the forks printed");
    Random random = new Random(latencies);
    for (CellResult result : run.cells()) {
      Path log = directory.resolve(result.histogram().orElseThrow());
      Files.createDirectories(log.getParent());
      try (PrintStream stream =
          new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
        HistogramLogWriter writer = new HistogramLogWriter(stream);
        for (Fork fork : result.forks()) {
          Histogram histogram = new Histogram(3);
          for (int count = 0; count < latencies; count++) {
            histogram.recordValue((long) (20_000 * Math.exp(Math.abs(random.nextGaussian()))));
          }
          histogram.setTag("round-" + fork.round());
          writer.outputIntervalHistogram(histogram);
        }
      }
    }
  }
}
