package sluice.results;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Direction;
import sluice.results.record.Fork;
import sluice.results.record.Forking;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;

/// A run with a row of every kind, made up.
public final class Samples {
  private static final Table TABLE =
      new Table(
          "Receive",
          "Receiving",
          "How fast does a server receive?",
          "server",
          List.of(
              new Metric(
                  Metric.SCORE,
                  "rate",
                  "MB/s",
                  0.001,
                  Direction.HIGHER,
                  "Bytes received per second."),
              new Metric(
                  "gc.alloc.rate.norm",
                  "allocated",
                  "B/op",
                  1,
                  Direction.LOWER,
                  "Bytes allocated per operation.")));

  private Samples() {}

  public static Run run() {
    return new Run(
        Run.SCHEMA_VERSION,
        List.of("sample"),
        Instant.parse("2026-01-02T03:04:05Z"),
        Duration.ofSeconds(83),
        Completion.INTERRUPTED,
        new LinkedHashMap<>(Map.of("effort", "quick")),
        42,
        3,
        environment(),
        List.of("The CPU governor is powersave, not performance."),
        List.of(TABLE),
        List.of(
            measured("nio", 1_000_100, 1_000_300, 1_000_200),
            measured("blocking", 2_100_000, 2_000_000, 2_200_000),
            measured("virtual", 2_000_000, 2_150_000, 2_100_000),
            other("aio", Status.FAILED, "IllegalStateException: a | b"),
            other("io_uring", Status.UNAVAILABLE, "no io_uring in this kernel"),
            other("late", Status.MISSING, null)),
        List.of(Instant.parse("2026-01-02T03:04:05Z")),
        Optional.of(forking()));
  }

  private static Forking forking() {
    return new Forking(
        "1.37",
        "/opt/jdk/bin/java",
        "25",
        "A VM",
        "25+36",
        List.of("-Xmx1g"),
        3,
        Duration.ofMillis(150),
        2,
        Duration.ofMillis(1500));
  }

  /// The same with other cells and settings.
  public static Run withCells(List<CellResult> cells, Map<String, String> settings) {
    Run run = run();
    return new Run(
        run.schemaVersion(),
        run.suites(),
        run.started(),
        run.duration(),
        Completion.COMPLETE,
        settings,
        run.seed(),
        run.rounds(),
        run.environment(),
        run.warnings(),
        run.tables(),
        cells);
  }

  /// The same with one cell, whose forks have these notes.
  public static Run withNotes(List<Map<String, String>> notes) {
    List<Fork> forks =
        notes.stream()
            .map(texts -> new Fork(1, 1.5, Map.of(Metric.SCORE, List.of(1.0)), texts))
            .toList();
    CellResult result =
        new CellResult(cell("nio"), Status.OK, Optional.empty(), Map.of(), forks, Optional.empty());
    return withCells(List.of(result), Map.of());
  }

  private static Environment environment() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cpu", "A CPU");
    facts.put("logical cores", "2");
    facts.put("memory", "8192 MiB");
    facts.put("virtualisation", "virtual machine, QEMU");
    facts.put("os", "An OS 1");
    facts.put("kernel", "Linux 6.1");
    facts.put("jdk", "Vendor 25");
    facts.put("commit", "abc");
    return new Environment(facts);
  }

  private static CellResult measured(String server, double... scores) {
    List<Fork> forks =
        Arrays.stream(scores)
            .mapToObj(
                score ->
                    new Fork(
                        1,
                        1.5,
                        Map.of(
                            Metric.SCORE,
                            List.of(score - 50, score + 50),
                            "gc.alloc.rate.norm",
                            List.of(24.0))))
            .toList();
    return new CellResult(
        cell(server),
        Status.OK,
        Optional.empty(),
        Map.of(Metric.SCORE, "kB/s", "gc.alloc.rate.norm", "B/op"),
        forks,
        Optional.of("histograms/x.hlog"),
        Optional.of("thrpt"));
  }

  private static CellResult other(String server, Status status, String reason) {
    return new CellResult(
        cell(server), status, Optional.ofNullable(reason), Map.of(), List.of(), Optional.empty());
  }

  private static Cell cell(String server) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("server", server);
    params.put("chunk", "64k");
    return Cell.of("Receive", "sample.Receive.receive", params)
        .withLabels(Map.of("cores", "1"))
        .pinnedTo(List.of(0, 1));
  }
}
