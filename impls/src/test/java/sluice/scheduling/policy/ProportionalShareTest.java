package sluice.scheduling.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Task;
import sluice.scheduling.queue.VirtualTime;

/// What is proven of policies that share by weight, on one core.
class ProportionalShareTest {
  private static final int[] WEIGHTS = {1, 7, 2, 15, 3, 88_761, 1_024, 1};
  private static final int STEPS = 20_000;

  @Test
  void strideKeepsEveryPairWithinAQuantum() {
    OneCore core = new OneCore("stride:quantum=10").with(WEIGHTS);
    for (int step = 0; step < STEPS; step++) {
      var _ = core.step();
      for (Task one : core.tasks) {
        for (Task other : core.tasks) {
          long both = one.service() + other.service();
          long weights = (long) one.weight() + other.weight();
          long error = Math.abs(one.service() * weights - both * one.weight());
          assertTrue(error <= 10 * weights, () -> one + " and " + other + " at " + core.now);
        }
      }
    }
  }

  @Test
  void eevdfKeepsEveryLagWithinASlice() {
    OneCore core = new OneCore("eevdf:slice=10").with(WEIGHTS);
    long weights = core.tasks.stream().mapToLong(Task::weight).sum();
    for (int step = 0; step < STEPS; step++) {
      var _ = core.step();
      for (Task task : core.tasks) {
        long lag = core.now * task.weight() - task.service() * weights;
        assertTrue(Math.abs(lag) <= 10 * weights, () -> task + " at " + core.now);
      }
    }
  }

  @Test
  void cfsKeepsVirtualRuntimesWithinTheLongestStep() {
    OneCore core = new OneCore("cfs:latency=24,min-granularity=1").with(1, 2, 3, 5, 7, 1);
    while (core.tasks.stream().anyMatch(task -> task.service() == 0)) {
      var _ = core.step();
    }
    long longest = 0;
    for (Task task : core.tasks) {
      // A slice is 24 by weight, which no minimum lengthens here; it is rounded down.
      longest = Math.max(longest, VirtualTime.of(24L * task.weight() / 19, task.weight()) + 1);
    }
    for (int step = 0; step < STEPS; step++) {
      var _ = core.step();
      long least = core.tasks.stream().mapToLong(VirtualTime::of).min().orElseThrow();
      long most = core.tasks.stream().mapToLong(VirtualTime::of).max().orElseThrow();
      assertTrue(most - least <= longest, () -> "spread at " + core.now);
    }
  }

  @Test
  void lotteryDrawsByTickets() {
    OneCore core = new OneCore("lottery:quantum=1").with(1, 2, 3, 4);
    int draws = 10_000;
    for (int step = 0; step < draws; step++) {
      var _ = core.step();
    }
    double chiSquare = 0;
    for (Task task : core.tasks) {
      double expected = draws * task.weight() / 10.0;
      chiSquare += Math.pow(task.service() - expected, 2) / expected;
    }
    // Three degrees of freedom: less than 16.27 in 999 of 1,000 seeds; and not the expected
    // counts themselves, which no lottery would give.
    assertTrue(chiSquare < 16.27 && chiSquare > 0.001, "chi square " + chiSquare);
  }

  @Test
  void lotteryRepeatsItselfBySeed() {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    OneCore one = new OneCore("lottery").with(WEIGHTS);
    OneCore other = new OneCore("lottery").with(WEIGHTS);
    for (int step = 0; step < 100; step++) {
      Collections.addAll(first, one.step().id());
      Collections.addAll(second, other.step().id());
    }
    assertEquals(first, second);
  }

  @ParameterizedTest
  @CsvSource({"stride", "cfs", "eevdf"})
  void whoMovesToAQueueOfAnotherAgeSharesThereAtOnce(String policy) {
    for (long[] ages : new long[][] {{10_000, 0}, {0, 10_000}, {1_000, 1_000}}) {
      OneCore from = new OneCore(policy).with(1, 1, 1);
      OneCore to = new OneCore(policy).with(1, 1, 1);
      run(from, ages[0]);
      run(to, ages[1]);
      Task moved = to.steal(from);
      long before = moved.service();
      long start = to.now;
      run(to, 400);
      long share = (to.now - start) / 4;
      assertClose(share, moved.service() - before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stride", "cfs", "eevdf"})
  void aNewcomerSharesFromItsArrivalOn(String policy) {
    OneCore core = new OneCore(policy).with(1, 1);
    run(core, 10_000);
    long start = core.now;
    Task old = core.tasks.getFirst();
    long before = old.service();
    Task late = core.with(2).tasks.getLast();
    run(core, 400);
    long time = core.now - start;
    assertClose(time / 2, late.service());
    assertClose(time / 4, old.service() - before);
  }

  /// One may be ahead or behind by a slice when it is counted from then, and again when it is
  /// counted to; no policy's is longer than 24 here.
  private static void assertClose(long expected, long actual) {
    assertTrue(
        Math.abs(expected - actual) <= 48, () -> "expected about " + expected + ", got " + actual);
  }

  private static void run(OneCore core, long steps) {
    for (long step = 0; step < steps; step++) {
      var _ = core.step();
    }
  }
}
