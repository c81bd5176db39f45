package sluice.results.render;

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
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;

/// Makes up runs of one table that compares servers by one metric.
final class MadeUp {
  private MadeUp() {}

  static Table table(Direction direction) {
    return new Table(
        "T",
        "T",
        "?",
        "server",
        List.of(new Metric(Metric.SCORE, "time", "ns", 1, direction, "Time.")));
  }

  static Run run(Table table, CellResult... results) {
    return new Run(
        Run.SCHEMA_VERSION,
        List.of("t"),
        Instant.EPOCH,
        Duration.ZERO,
        Completion.COMPLETE,
        Map.of(),
        1,
        3,
        new Environment(Map.of()),
        List.of(),
        List.of(table),
        List.of(results));
  }

  static Cell cell(String server, String chunk) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("server", server);
    params.put("chunk", chunk);
    params.put("sink", "discard");
    return Cell.of("T", "a.B.c", params);
  }

  /// @param scores one a fork
  static CellResult measured(Cell cell, double... scores) {
    return iterated(
        cell,
        Arrays.stream(scores).mapToObj(score -> new double[] {score}).toArray(double[][]::new));
  }

  /// @param forks the scores of the iterations of each
  static CellResult iterated(Cell cell, double[]... forks) {
    return new CellResult(
        cell,
        Status.OK,
        Optional.empty(),
        Map.of(),
        Arrays.stream(forks)
            .map(fork -> new Fork(1, 1, Map.of(Metric.SCORE, Arrays.stream(fork).boxed().toList())))
            .toList(),
        Optional.empty());
  }

  static CellResult failed(Cell cell, String reason) {
    return new CellResult(
        cell, Status.FAILED, Optional.of(reason), Map.of(), List.of(), Optional.empty());
  }
}
