package sluice.scheduling.live.runner;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/// The JDK's work-stealing pool, in the mode for tasks that nobody joins.
@AutoService(TaskRunnerProvider.class)
public final class ForkJoin implements TaskRunnerProvider {
  @Override
  public String name() {
    return "fork-join";
  }

  @Override
  public String description() {
    return "java.util.concurrent.ForkJoinPool, first in, first out";
  }

  @Override
  public Optional<String> unavailable(RunnerSettings settings) {
    return PooledRunner.unavailable(settings);
  }

  @Override
  public TaskRunner start(RunnerSettings settings) {
    ForkJoinPool pool =
        new ForkJoinPool(
            settings.workers(), ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
    return new PooledRunner(pool, settings, false);
  }
}
