package sluice.scheduling.live.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    assertEquals(
        new RunnerSpec("virtual", Map.of(), Optional.empty()), RunnerSpec.parse("virtual"));
    assertEquals(
        new RunnerSpec("live-global", Map.of("tick", "7"), Optional.empty()),
        RunnerSpec.parse("live-global:tick=7"));
  }

  @Test
  void aPolicyMayFollow() {
    assertEquals(
        new RunnerSpec(
            "live-global",
            Map.of("tick", "7"),
            Optional.of(new PolicySpec("mlfq", Map.of("levels", "2", "quantum", "5/10")))),
        RunnerSpec.parse("live-global:tick=7+mlfq:levels=2,quantum=5/10"));
  }

  @ParameterizedTest
  @CsvSource({
    "live-global:tick=1+rr:quantum=1, true",
    "live-global+rr:quantum=900000000, false",
    "live-per-core:tick=900000000000+rr:quantum=1, false"
  })
  void itsOwnPolicyComesBeforeTheSettings(String executor, boolean over) throws Exception {
    assertEquals(over, isOverAtOnce(executor, "rr:quantum=10"));
  }

  /// A quantum of one tick is over at the first look where a tick is a nanosecond, and not within
  /// this test where it is a quarter of an hour.
  @ParameterizedTest
  @CsvSource({
    "live-global:tick=1, true", "live-global:tick=900000000000, false",
    "live-per-core:tick=1, true", "live-per-core:tick=900000000000, false"
  })
  void theTickIsWhatThePolicyCountsIn(String executor, boolean over) throws Exception {
    assertEquals(over, isOverAtOnce(executor, "rr:quantum=1"));
  }

  private static boolean isOverAtOnce(String executor, String policy) throws Exception {
    AtomicBoolean first = new AtomicBoolean();
    try (TaskRunner runner = RunnerSpec.parse(executor).start(settings(policy))) {
      runner.submit(
          slice -> {
            first.set(slice.over());
            return Outcome.DONE;
          });
      runner.await();
    }
    return first.get();
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
    "live-global:tick, tick",
    "live-global+nobody, nobody",
    "live-global+rr:quantum=0, quantum"
  })
  void aWrongOneIsNamed(String text, String named) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RunnerSpec.parse(text).start(RunnerSettings.of(1)).close());
    assertTrue(e.getMessage().contains(named), e.getMessage());
  }
}
