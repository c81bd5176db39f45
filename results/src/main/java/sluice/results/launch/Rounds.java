package sluice.results.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sluice.results.record.Cell;

/// Works through the rounds of a plan.
final class Rounds {
  /// Keeps what is there so far.
  interface Save {
    void now() throws IOException;
  }

  private final List<List<Cell>> rounds;
  private final Measurements measurements;
  private final TimeEstimate time;
  private final Progress progress;
  private final Interruption interruption;
  private final Turns turns;

  Rounds(
      List<List<Cell>> rounds,
      Measurements measurements,
      TimeEstimate time,
      Progress progress,
      Interruption interruption,
      Turns turns) {
    this.rounds = rounds;
    this.measurements = measurements;
    this.time = time;
    this.progress = progress;
    this.interruption = interruption;
    this.turns = turns;
  }

  /// Runs them, or what comes before an interruption. Saves before the first round and after each.
  void run(ForkRunner forks, Save save) throws IOException {
    save.now();
    for (int round = 1; round <= rounds.size(); round++) {
      turns.await(round, interruption::requested);
      List<Cell> cells = rounds.get(round - 1);
      for (int index = 0; index < cells.size(); index++) {
        if (interruption.requested()) {
          return;
        }
        runCell(forks, cells.get(index), round, index);
      }
      save.now();
      turns.done(round);
    }
  }

  private void runCell(ForkRunner forks, Cell cell, int round, int index) throws IOException {
    if (measurements.failed(cell)) {
      progress.ended(cell, "skipped, it failed before", left(round, index + 1));
      return;
    }
    progress.started(cell);
    String outcome = record(cell, forks.run(cell, round));
    progress.ended(cell, outcome, left(round, index + 1));
  }

  private String record(Cell cell, ForkOutcome outcome) {
    return switch (outcome) {
      case ForkOutcome.Measured measured -> {
        double seconds = measured.fork().seconds();
        measurements.add(cell, measured);
        time.measured(cell, Duration.ofMillis(Math.round(seconds * 1000)));
        yield "%.1f s".formatted(seconds);
      }
      // An interruption ends the fork too, which is no fault of the cell's.
      case ForkOutcome.Failed failed when interruption.requested() -> "interrupted";
      case ForkOutcome.Failed(String reason) -> {
        measurements.fail(cell, reason);
        yield "failed: " + reason;
      }
    };
  }

  private Duration left(int round, int nextIndex) {
    List<List<Cell>> remaining = new ArrayList<>(rounds.subList(round, rounds.size()));
    List<Cell> current = rounds.get(round - 1);
    remaining.add(current.subList(nextIndex, current.size()));
    return time.of(
        remaining.stream()
            .map(cells -> cells.stream().filter(c -> !measurements.failed(c)).toList())
            .toList());
  }
}
