package sluice.bench.scheduling.cli;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.SpellListener;

/// Shows how much of the service asked for has been given, once a simulation takes longer than two
/// seconds; on a terminal only.
final class ServedProgress implements SpellListener, AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final int LOOK_EVERY = 1 << 12;

  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private final long start = System.nanoTime();
  private final long total;
  private long served;
  private int spells;
  private ProgressBar bar;

  private ServedProgress(long total) {
    this.total = total;
  }

  static ServedProgress over(List<Job> jobs) {
    return new ServedProgress(jobs.stream().mapToLong(job -> job.bursts().service()).sum());
  }

  /// Tells another listener the same.
  SpellListener and(SpellListener other) {
    return (core, task, from, to) -> {
      spell(core, task, from, to);
      other.spell(core, task, from, to);
    };
  }

  @Override
  public void spell(int core, int task, long from, long to) {
    served += to - from;
    if (terminal && ++spells % LOOK_EVERY == 0) {
      show();
    }
  }

  private void show() {
    if (bar == null && System.nanoTime() - start > PATIENCE_NANOS) {
      bar = new ProgressBarBuilder().setTaskName("simulating").setInitialMax(total).build();
    }
    if (bar != null) {
      bar.stepTo(served);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
