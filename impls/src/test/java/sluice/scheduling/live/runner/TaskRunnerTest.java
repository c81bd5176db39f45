package sluice.scheduling.live.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;
import sluice.catalog.Catalog;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.CpuAffinity;
import sluice.scheduling.live.Outcome;
import sluice.scheduling.live.SpinMeter;
import sluice.scheduling.live.SpinWork;

/// Holds every executor on the class path against the same expectations.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskRunnerTest {
  private static final RunnerSettings SETTINGS =
      RunnerSettings.of(Runtime.getRuntime().availableProcessors());

  private static Stream<DynamicTest> each(Check check) {
    return TaskRunnerProvider.installed().all().stream()
        .map(
            provider ->
                dynamicTest(
                    provider.name(),
                    () -> {
                      Optional<String> reason = provider.unavailable(SETTINGS);
                      if (reason.isPresent()) {
                        throw new TestAbortedException(reason.get());
                      }
                      check.of(provider);
                    }));
  }

  private interface Check {
    void of(TaskRunnerProvider provider) throws Exception;
  }

  @TestFactory
  Stream<DynamicTest> allWorkIsDone() {
    return each(
        provider -> {
          SpinMeter meter = new SpinMeter();
          LongAdder dispatches = new LongAdder();
          RunnerSettings settings = SETTINGS.withListener(nanos -> dispatches.increment());
          try (TaskRunner runner = provider.start(settings)) {
            for (int i = 0; i < 10_000; i++) {
              runner.submit(new SpinWork(meter, 30, 10));
            }
            runner.await();
            assertEquals(300_000, meter.iterations());
            assertTrue(dispatches.sum() >= 10_000, dispatches + " dispatches");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> blockedWorkGoesOn() {
    return each(
        provider -> {
          LongAdder ends = new LongAdder();
          try (TaskRunner runner = provider.start(SETTINGS)) {
            for (int i = 0; i < 50; i++) {
              AtomicInteger left = new AtomicInteger(2);
              runner.submit(
                  slice -> {
                    if (left.getAndDecrement() > 0) {
                      return new Outcome.Blocked(10_000);
                    }
                    ends.increment();
                    return Outcome.DONE;
                  });
            }
          }
          assertEquals(50, ends.sum());
        });
  }

  @TestFactory
  Stream<DynamicTest> aFailureIsReported() {
    return each(
        provider -> {
          Exception failure = new Exception("meant");
          try (TaskRunner runner = provider.start(SETTINGS)) {
            runner.submit(
                slice -> {
                  throw failure;
                });
            var e = assertThrows(IllegalStateException.class, runner::await);
            assertSame(failure, e.getCause());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> workersArePinnedAlike() {
    return each(
        provider -> {
          Optional<String> reason = CpuAffinity.unavailable();
          if (reason.isPresent()) {
            throw new TestAbortedException("threads cannot be pinned: " + reason.get());
          }
          try (TaskRunner runner = provider.start(SETTINGS)) {
            assertEquals(
                CpuAffinity.ofProcess(),
                runner.placement().cpus().stream().sorted().toList(),
                () -> runner.placement().toString());
          }
        });
  }

  @Test
  void whatFollowsNoPolicyRefusesOneAndTheOthersFollowIt() {
    RunnerSettings settings = SETTINGS.withPolicy(PolicySpec.parse("rr:quantum=50000"));
    Catalog<TaskRunnerProvider> installed = TaskRunnerProvider.installed();
    Consumer<String> follows =
        name -> assertEquals(Optional.empty(), installed.find(name).get().unavailable(settings));
    follows.accept("live-global");
    follows.accept("live-per-core");
    assertTrue(installed.find("fork-join").get().unavailable(settings).isPresent());
    assertTrue(installed.find("fixed-pool").get().unavailable(settings).isPresent());
    assertTrue(installed.find("virtual").get().unavailable(settings).isPresent());
  }

  @Test
  void carriersAreAFlagOfTheJvm() {
    TaskRunnerProvider virtual = TaskRunnerProvider.installed().find("virtual").get();
    int others = SETTINGS.workers() + 1;
    String reason = virtual.unavailable(RunnerSettings.of(others)).orElseThrow();
    assertTrue(reason.contains(virtual.jvmArgs(others).getFirst()), reason);
    assertThrows(IllegalStateException.class, () -> virtual.start(RunnerSettings.of(others)));
  }
}
