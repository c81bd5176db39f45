package sluice.scheduling.live.runner;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The JDK's pool of a fixed number of threads at one blocking queue.
@AutoService(TaskRunnerProvider.class)
public final class FixedPool implements TaskRunnerProvider {
  @Override
  public String name() {
    return "fixed-pool";
  }

  @Override
  public String description() {
    return "java.util.concurrent.ThreadPoolExecutor with a fixed number of threads";
  }

  @Override
  public Optional<String> unavailable(RunnerSettings settings) {
    return PooledRunner.unavailable(settings);
  }

  @Override
  public TaskRunner start(RunnerSettings settings) {
    return new PooledRunner(Executors.newFixedThreadPool(settings.workers()), settings, false);
  }
}
