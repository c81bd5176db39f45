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
  private final Separation separation;

  Rounds(
      List<List<Cell>> rounds,
      Measurements measurements,
      TimeEstimate time,
      Progress progress,
      Interruption interruption,
      Turns turns,
      Separation separation) {
    this.rounds = rounds;
    this.measurements = measurements;
    this.time = time;
    this.progress = progress;
    this.interruption = interruption;
    this.turns = turns;
    this.separation = separation;
  }

  /// Runs them, or what comes before an interruption. Saves before the first round and after each.
  void run(ForkRunner forks, Save save) throws IOException {
    save.now();
    for (int round = 1; round <= rounds.size(); round++) {
      turns.await(round, interruption::requested);
      List<Cell> left = new ArrayList<>(rounds.get(round - 1));
      while (!left.isEmpty()) {
        if (interruption.requested()) {
          return;
        }
        Cell cell = left.remove(separation.next(left));
        runCell(forks, cell, round, left);
      }
      save.now();
      turns.done(round);
    }
  }

  private void runCell(ForkRunner forks, Cell cell, int round, List<Cell> next) throws IOException {
    if (measurements.failed(cell)) {
      progress.ended(cell, "skipped, it failed before", left(round, next));
      return;
    }
    ForkOutcome fork;
    int tries = 0;
    do {
      if (cell.spansProcessors()) {
        separation.await(interruption::requested, most -> progress.waiting(cell, most));
      }
      progress.started(cell);
      fork = forks.run(cell, round);
      tries++;
    } while (fork instanceof ForkOutcome.Disturbed && !interruption.requested());
    String outcome = record(cell, fork);
    progress.ended(cell, tries == 1 ? outcome : outcome + " at try " + tries, left(round, next));
  }

  private String record(Cell cell, ForkOutcome outcome) {
    return switch (outcome) {
      case ForkOutcome.Measured measured -> {
        double seconds = measured.fork().seconds();
        measurements.add(cell, measured);
        time.measured(cell, Duration.ofMillis(Math.round(seconds * 1000)));
        yield "%.1f s".formatted(seconds);
      }
      case ForkOutcome.Disturbed() -> "interrupted";
      // An interruption ends the fork too, which is no fault of the cell's.
      case ForkOutcome.Failed failed when interruption.requested() -> "interrupted";
      case ForkOutcome.Failed(String reason) -> {
        measurements.fail(cell, reason);
        yield "failed: " + reason;
      }
    };
  }

  private Duration left(int round, List<Cell> next) {
    List<List<Cell>> remaining = new ArrayList<>(rounds.subList(round, rounds.size()));
    remaining.add(next);
    return time.of(
        remaining.stream()
            .map(cells -> cells.stream().filter(c -> !measurements.failed(c)).toList())
            .toList());
  }
}
