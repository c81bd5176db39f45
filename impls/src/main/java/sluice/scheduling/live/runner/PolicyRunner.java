package sluice.scheduling.live.runner;

import java.util.Optional;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.Claim;
import sluice.scheduling.live.Completion;
import sluice.scheduling.live.LiveExecutor;
import sluice.scheduling.live.LiveSettings;
import sluice.scheduling.live.Placement;
import sluice.scheduling.live.Work;
import sluice.scheduling.simulation.Machine;

/// A [LiveExecutor]; first come, first served where no policy is asked for.
final class PolicyRunner implements TaskRunner {
  private static final String STANDARD = "fcfs";

  private final Tally tally = new Tally();
  private final Completion completion = (task, failure) -> tally.ended(failure);
  private final LiveExecutor executor;

  PolicyRunner(RunnerSettings settings, Machine.Queues queues) {
    PolicySpec policy = settings.policy().orElseGet(() -> PolicySpec.parse(STANDARD));
    this.executor =
        new LiveExecutor(
            new LiveSettings(settings.workers(), queues, settings.pinned(), settings.listener()),
            queue -> policy.create(queue, settings.tick()));
  }

  /// Why a policy cannot be followed on real cores; empty where it can.
  static Optional<String> unavailable(RunnerSettings settings) {
    return settings
        .policy()
        .map(PolicySpec::provider)
        .filter(provider -> provider.clairvoyant())
        .map(provider -> provider.name() + " needs to know what no real machine knows");
  }

  @Override
  public Placement placement() {
    return executor.placement();
  }

  @Override
  public void submit(Work work, Claim claim) {
    executor.execute(work, claim, completion);
    tally.submitted();
  }

  @Override
  public void await() throws InterruptedException {
    tally.await();
  }

  @Override
  public void close() {
    executor.close();
  }
}
