package sluice.results.launch;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import sluice.results.record.Cell;

/// A bar with the time left and the cell under way, for terminals.
final class BarProgress implements Progress {
  private final ProgressBar bar;
  private volatile long expectedEnd;

  BarProgress(int forks, Duration expected) {
    expectedEnd = System.nanoTime() + expected.toNanos();
    bar =
        new ProgressBarBuilder()
            .setTaskName("forks")
            .setInitialMax(forks)
            .setStyle(ProgressBarStyle.ASCII)
            .setEtaFunction(state -> Optional.of(left()))
            .build();
  }

  @Override
  public void started(Cell cell) {
    bar.setExtraMessage(" " + cell.id());
  }

  @Override
  public void waiting(Cell cell, Duration atMost) {
    bar.setExtraMessage(
        " waits while the host has the processors apart, %s at most"
            .formatted(TimeEstimate.words(atMost)));
  }

  @Override
  public void ended(Cell cell, String outcome, Duration left) {
    expectedEnd = System.nanoTime() + left.toNanos();
    bar.step();
  }

  @Override
  public void close() {
    bar.setExtraMessage("");
    bar.close();
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(0, expectedEnd - System.nanoTime()));
  }
}
