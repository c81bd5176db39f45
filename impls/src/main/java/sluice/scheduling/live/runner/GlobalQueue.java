package sluice.scheduling.live.runner;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.simulation.Machine;

/// The live executor with one queue.
@AutoService(TaskRunnerProvider.class)
public final class GlobalQueue implements TaskRunnerProvider {
  @Override
  public String name() {
    return "live-global";
  }

  @Override
  public String description() {
    return "a scheduling policy on pinned threads, one queue for all";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(RunnerSettings.TICK_OPTION);
  }

  @Override
  public Optional<String> unavailable(RunnerSettings settings) {
    return PolicyRunner.unavailable(settings);
  }

  @Override
  public TaskRunner start(RunnerSettings settings) {
    return new PolicyRunner(settings, Machine.Queues.GLOBAL);
  }
}
