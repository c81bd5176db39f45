package sluice.scheduling.live.runner;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A virtual thread a task. The workers are the carriers, which all virtual threads of a JVM share:
/// their number is set when it starts.
@AutoService(TaskRunnerProvider.class)
public final class VirtualThreads implements TaskRunnerProvider {
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
  private static final String MOST = "jdk.virtualThreadScheduler.maxPoolSize";

  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public String description() {
    return "a virtual thread a task, on the JDK's carriers";
  }

  @Override
  public List<String> jvmArgs(int workers) {
    return List.of("-D" + PARALLELISM + "=" + workers, "-D" + MOST + "=" + workers);
  }

  @Override
  public Optional<String> unavailable(RunnerSettings settings) {
    int carriers = Integer.getInteger(PARALLELISM, Runtime.getRuntime().availableProcessors());
    if (carriers != settings.workers()) {
      return Optional.of(
          "%d carriers instead of %d workers, needs %s"
              .formatted(
                  carriers, settings.workers(), String.join(" ", jvmArgs(settings.workers()))));
    }
    return PooledRunner.unavailable(settings);
  }

  @Override
  public TaskRunner start(RunnerSettings settings) {
    Optional<String> reason = unavailable(settings);
    if (reason.isPresent()) {
      throw new IllegalStateException(name() + ": " + reason.get());
    }
    return new PooledRunner(Executors.newVirtualThreadPerTaskExecutor(), settings, true);
  }
}
