package sluice.scheduling.live.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.Claim;
import sluice.scheduling.live.Outcome;
import sluice.scheduling.live.Work;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunnerSpecTest {
  private static RunnerSettings settings(String policy) {
    return RunnerSettings.of(1).withPinned(false).withPolicy(PolicySpec.parse(policy));
  }

  @Test
  void aNameMayHaveOptions() {
    assertEquals(new RunnerSpec("virtual", Map.of()), RunnerSpec.parse("virtual"));
    assertEquals(
        new RunnerSpec("live-global", Map.of("tick", "7")), RunnerSpec.parse("live-global:tick=7"));
  }

  /// A quantum of one tick is over at the first look where a tick is a nanosecond, and not within
  /// this test where it is a quarter of an hour.
  @ParameterizedTest
  @CsvSource({
    "live-global:tick=1, true", "live-global:tick=900000000000, false",
    "live-per-core:tick=1, true", "live-per-core:tick=900000000000, false"
  })
  void theTickIsWhatThePolicyCountsIn(String executor, boolean over) throws Exception {
    AtomicBoolean first = new AtomicBoolean();
    try (TaskRunner runner = RunnerSpec.parse(executor).start(settings("rr:quantum=1"))) {
      runner.submit(
          slice -> {
            first.set(slice.over());
            return Outcome.DONE;
          });
      runner.await();
    }
    assertEquals(over, first.get());
  }

  @ParameterizedTest
  @CsvSource({"sjf", "srtf"})
  void aPolicyHearsTheEstimate(String policy) throws Exception {
    List<Integer> order = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (TaskRunner runner = RunnerSpec.parse("live-global").start(settings(policy))) {
      runner.submit(
          slice -> {
            begun.countDown();
            gate.await();
            return Outcome.DONE;
          });
      begun.await();
      for (int estimate : new int[] {30, 10, 20}) {
        Work work =
            slice -> {
              order.add(estimate);
              return Outcome.DONE;
            };
        runner.submit(work, Claim.ofEstimate(estimate));
      }
      gate.countDown();
      runner.await();
    }
    assertEquals(List.of(10, 20, 30), order);
  }

  @ParameterizedTest
  @CsvSource({
    "live-global:tick=0, tick",
    "live-global:tick=much, tick",
    "live-global:tock=1, tock",
    "fork-join:tick=1, tick",
    "nobody, nobody",
    "live-global:tick, tick"
  })
  void aWrongOneIsNamed(String text, String named) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RunnerSpec.parse(text).start(RunnerSettings.of(1)).close());
    assertTrue(e.getMessage().contains(named), e.getMessage());
  }
}
