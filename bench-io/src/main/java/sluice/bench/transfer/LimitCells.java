package sluice.bench.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.bench.transfer.load.Iperf3Transfer;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.results.record.Role;
import sluice.transfer.limit.RawLoop;

/// The cells of what the machine itself allows, measured in the rounds of all others and placed as
/// servers are.
final class LimitCells {
  private static final String SUBJECT = "limit";
  private static final String PLACEMENT = "placement";

  /// What a fork takes beside its iterations: its JVM, and that of the other end.
  private static final Duration SETUP = Duration.ofMillis(780);

  /// What a fork takes that copies memory: its JVM, and touching the memory.
  private static final Duration ALLOCATION = Duration.ofMillis(600);

  /// What a fork takes that needs nothing but its JVM.
  private static final Duration JVM = Duration.ofMillis(350);

  /// What a fork takes that runs iperf3 a few times.
  private static final Duration TRANSFERS = Duration.ofSeconds(2);

  private final Cell like;
  private final List<Cell> cells = new ArrayList<>();

  private LimitCells(Cell like) {
    this.like = like;
  }

  /// @param like a cell placed as these are to be
  static List<Cell> of(Effort effort, Cell like) {
    LimitCells limits = new LimitCells(like);
    if (effort != Effort.QUICK) {
      limits.alone(LimitTables.THROUGHPUT, "memory", "MemoryCopy.uncached", ALLOCATION);
    }
    if (effort.atLeast(Effort.PUBLISH)) {
      limits.alone(LimitTables.THROUGHPUT, "memory-cached", "MemoryCopy.cached", ALLOCATION);
    }
    if (!effort.headlineOnly()) {
      limits.loop(LimitTables.THROUGHPUT, "RawTransfer.pipe", RawLoop.PIPE);
    }
    limits.loop(LimitTables.THROUGHPUT, "RawTransfer.tcp", RawLoop.RECEIVE);
    limits.loop(LimitTables.THROUGHPUT, "RawTransfer.tcp", RawLoop.LOW_WATER);
    if (!effort.headlineOnly()) {
      limits.loop(LimitTables.THROUGHPUT, "RawTransfer.tcp", RawLoop.DROP);
      limits.iperf3();
    }
    limits.loop(LimitTables.LATENCY, "PingPong.tcp", RawLoop.ECHO);
    limits.alone(LimitTables.LATENCY, "hiccups", "Hiccups.await", JVM);
    return List.copyOf(limits.cells);
  }

  private void alone(String table, String name, String method, Duration setup) {
    Cell cell =
        Cell.of(table, method(method), Map.of())
            .withLabels(TransferCells.ordered(SUBJECT, name, PLACEMENT, "one processor"))
            .withSetup(setup)
            .pinnedTo(like.cpus().isEmpty() ? List.of() : like.cpus().subList(0, 1));
    add(cell, Optional.empty());
  }

  private void loop(String table, String method, RawLoop loop) {
    Cell cell =
        Cell.of(table, method(method), Map.of(SUBJECT, loop.toString()))
            .withLabels(placement())
            .withSetup(SETUP);
    add(placed(cell), loop.unavailable());
  }

  private void iperf3() {
    Cell cell =
        Cell.of(LimitTables.THROUGHPUT, method("Iperf3.transfer"), Map.of())
            .withLabels(
                TransferCells.ordered(SUBJECT, "iperf3", PLACEMENT, placement().get(PLACEMENT)))
            .withWarmup(0)
            .withSetup(TRANSFERS);
    add(placed(cell), Iperf3Transfer.unavailable());
  }

  private Map<String, String> placement() {
    return Map.of(PLACEMENT, like.labels().get(PLACEMENT));
  }

  private Cell placed(Cell cell) {
    return cell.pinnedTo(like.cpus()).withJvmArgs(like.jvmArgs());
  }

  private void add(Cell cell, Optional<String> unavailable) {
    Cell limit = cell.inRole(Role.LIMIT);
    cells.add(unavailable.map(limit::unavailableBecause).orElse(limit));
  }

  private static String method(String name) {
    return LimitCells.class.getPackageName() + "." + name;
  }
}
