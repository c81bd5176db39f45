package sluice.scheduling.live.runner;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.simulation.Machine;

/// The live executor with a queue each worker, from which idle ones steal.
@AutoService(TaskRunnerProvider.class)
public final class QueuePerCore implements TaskRunnerProvider {
  @Override
  public String name() {
    return "live-per-core";
  }

  @Override
  public String description() {
    return "a scheduling policy on pinned threads, a queue each with work stealing";
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
    return new PolicyRunner(settings, Machine.Queues.PER_CORE);
  }
}
