package sluice.scheduling.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;

/// On real cores a task notices only some time later that its slice is over.
class OvershotQuantumTest {
  @ParameterizedTest
  @CsvSource({"9, 0", "10, 1", "12, 1"})
  void anIoAfterTheQuantumCountsItAsUsed(long served, int level) {
    SchedulingPolicy policy = PolicySpec.parse("mlfq:levels=2,quantum=10").create(1);
    Task task = new Task(Job.of(0, 0, ListedBursts.of(served, 5, 20)));
    task.ready(0);
    policy.ready(task, Readiness.ARRIVED, 0);
    assertEquals(task, policy.pick(0, 0));
    task.run(0, 0, 0);
    assertEquals(10, policy.slice(task, 0));
    task.serve(served);
    task.block(served);
    policy.left(task, served);
    assertEquals(level, task.level);
  }
}
