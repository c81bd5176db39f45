package sluice.results.launch;

import java.io.PrintStream;
import java.time.Duration;
import sluice.results.record.Cell;

/// One line for each fork that ended, for logs and pipes.
final class LineProgress implements Progress {
  private final PrintStream out;
  private final int forks;
  private int done;

  LineProgress(PrintStream out, int forks) {
    this.out = out;
    this.forks = forks;
  }

  @Override
  public void started(Cell cell) {}

  @Override
  public void waiting(Cell cell, Duration atMost) {
    out.printf(
        "[%d/%d] %s ... waits while the host has the processors apart, %s at most%n",
        done + 1, forks, cell.id(), TimeEstimate.words(atMost));
  }

  @Override
  public void ended(Cell cell, String outcome, Duration left) {
    done++;
    out.printf(
        "[%d/%d] %s ... %s, about %s left%n",
        done, forks, cell.id(), outcome, TimeEstimate.words(left));
  }

  @Override
  public void close() {}
}
