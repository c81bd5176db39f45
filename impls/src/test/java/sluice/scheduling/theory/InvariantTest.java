package sluice.scheduling.theory;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sluice.scheduling.PolicyProvider;

/// Who cannot tell exponential sizes apart cannot do better or worse than anyone else: the mean
/// turnaround is 1/(1 - load). All estimates are the same, so that they tell nothing.
class InvariantTest {
  private static final double RATE = 0.5;
  private static final long UNIT = 100;

  /// Arrivals are rounded to ticks by half a tick at most, sizes have a second moment that is off
  /// by less than one, and a task may wait for one tick to end that theory would split.
  private static final double ROUNDING = 2.0 / UNIT;

  @TestFactory
  Stream<DynamicTest> everyPolicyThatDoesNotKnowSizes() {
    return PolicyProvider.installed().all().stream()
        .filter(provider -> !provider.clairvoyant())
        .map(PolicyProvider::name)
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String policy) {
    Load load =
        Load.of(RATE, Size.EXPONENTIAL)
            .in(UNIT)
            .withJobs(10_000)
            .marked((job, random) -> job.withEstimate(UNIT));
    Interval.of(Experiment.run(policy, 1, load).stream().mapToDouble(Sample::mean))
        .assertCovers(1 / (1 - RATE), 0.05, ROUNDING, policy);
  }
}
