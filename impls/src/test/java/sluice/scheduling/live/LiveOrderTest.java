package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.live.Works.holdUp;
import static sluice.scheduling.live.Works.once;
import static sluice.scheduling.live.Works.start;
import static sluice.scheduling.live.Works.untilOver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.simulation.Machine;

/// Who runs when on real cores.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveOrderTest {
  @Test
  void firstComeFirstServedKeepsTheOrderOfSubmission() throws Exception {
    List<Integer> order = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    CountDownLatch gate = new CountDownLatch(1);
    try (LiveExecutor executor = start(1, "fcfs")) {
      holdUp(executor, gate);
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        expected.add(i);
        executor.execute(once(() -> order.add(number)), Claim.NONE, (task, failure) -> {});
      }
      gate.countDown();
    }
    assertEquals(expected, order);
  }

  @Test
  void roundRobinTakesTurnsByItsQuantum() throws Exception {
    StringBuilder turns = new StringBuilder();
    CountDownLatch gate = new CountDownLatch(1);
    try (LiveExecutor executor = start(1, "rr:quantum=20000")) {
      holdUp(executor, gate);
      for (char name : new char[] {'a', 'b', 'c'}) {
        executor.execute(turns(turns, name, 4), Claim.NONE, (task, failure) -> {});
      }
      gate.countDown();
    }
    assertEquals("abcabcabcabc", turns.toString());
  }

  private static Work turns(StringBuilder turns, char name, int count) {
    AtomicInteger left = new AtomicInteger(count);
    return slice -> {
      turns.append(name);
      untilOver(slice);
      return left.decrementAndGet() == 0 ? Outcome.DONE : Outcome.YIELDED;
    };
  }

  @ParameterizedTest
  @EnumSource
  void aNewlyReadyTaskPreemptsARunningOne(Machine.Queues queues) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> urgent = new CompletableFuture<>();
    List<Readiness> reasons = Collections.synchronizedList(new ArrayList<>());
    try (LiveExecutor executor =
        new LiveExecutor(
            LiveSettings.of(1).withQueues(queues), number -> new HeaviestFirst(reasons))) {
      CompletableFuture<Task> running =
          executor.submit(
              slice -> {
                begun.countDown();
                if (urgent.isDone()) {
                  return Outcome.DONE;
                }
                untilOver(slice);
                return Outcome.YIELDED;
              },
              Claim.NONE);
      begun.await();
      var _ =
          executor.submit(
              once(() -> urgent.complete(!running.isDone())), new Claim(0, 5, Long.MAX_VALUE));
      assertTrue(urgent.get(), "the running task went first");
      assertEquals(TaskState.DONE, running.get().state());
    }
    assertTrue(reasons.contains(Readiness.PREEMPTED), reasons.toString());
    assertFalse(reasons.contains(Readiness.EXPIRED), reasons.toString());
  }

  @Test
  void aBoostMakesTheRunningTaskComeBack() throws Exception {
    AtomicInteger boosts = new AtomicInteger();
    try (LiveExecutor executor =
        new LiveExecutor(LiveSettings.of(1), number -> new EveryMilli(boosts))) {
      Task task =
          executor
              .submit(
                  slice -> {
                    untilOver(slice);
                    return boosts.get() < 3 ? Outcome.YIELDED : Outcome.DONE;
                  },
                  Claim.NONE)
              .get();
      assertEquals(TaskState.DONE, task.state());
    }
    assertTrue(boosts.get() >= 3);
  }

  @ParameterizedTest
  @EnumSource
  void blockedTasksComeBackThoughNobodyElseStirs(Machine.Queues queues) throws Exception {
    try (LiveExecutor executor =
        new LiveExecutor(LiveSettings.of(2).withQueues(queues), PolicySpec.parse("fcfs")::create)) {
      List<CompletableFuture<Task>> tasks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long nanos = 100_000L * (20 - i);
        AtomicInteger left = new AtomicInteger(3);
        tasks.add(
            executor.submit(
                slice -> left.getAndDecrement() == 0 ? Outcome.DONE : new Outcome.Blocked(nanos),
                Claim.NONE));
      }
      for (int i = 0; i < tasks.size(); i++) {
        Task task = tasks.get(i).get();
        assertTrue(task.blocked() >= 3 * 100_000L * (20 - i), "blocked for " + task.blocked());
        assertTrue(task.arrival() <= task.firstRun() && task.firstRun() <= task.finish());
        assertTrue(task.service() + task.blocked() <= task.finish() - task.arrival());
      }
    }
  }
}
