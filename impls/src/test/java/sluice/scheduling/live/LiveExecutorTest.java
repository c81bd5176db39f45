package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.live.Works.once;
import static sluice.scheduling.live.Works.start;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.simulation.Machine;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveExecutorTest {
  @ParameterizedTest
  @EnumSource
  void closingRunsWhatWasSubmittedAndEndsTheThreads(Machine.Queues queues) {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    AtomicLong done = new AtomicLong();
    LiveExecutor executor =
        new LiveExecutor(LiveSettings.of(3).withQueues(queues), PolicySpec.parse("fcfs")::create);
    AtomicInteger visits = new AtomicInteger();
    for (int i = 0; i < 500; i++) {
      executor.execute(
          slice -> {
            threads.add(Thread.currentThread());
            return visits.incrementAndGet() % 2 == 0 ? new Outcome.Blocked(1_000) : Outcome.DONE;
          },
          Claim.NONE,
          (task, failure) -> done.incrementAndGet());
    }
    executor.close();
    assertEquals(500, done.get());
    assertFalse(threads.isEmpty());
    assertTrue(threads.stream().noneMatch(Thread::isAlive));
    assertThrows(
        RejectedExecutionException.class, () -> executor.submit(once(() -> {}), Claim.NONE));
    executor.close();
  }

  @Test
  void aTaskCannotCloseItsExecutor() {
    try (LiveExecutor executor = start(1, "fcfs")) {
      var closing = executor.submit(once(executor::close), Claim.NONE);
      ExecutionException e = assertThrows(ExecutionException.class, closing::get);
      assertInstanceOf(IllegalStateException.class, e.getCause());
    }
  }

  @Test
  void everyDispatchIsHeardOf() {
    AtomicInteger dispatches = new AtomicInteger();
    AtomicInteger negative = new AtomicInteger();
    LiveSettings settings =
        LiveSettings.of(2)
            .withListener(
                nanos -> {
                  dispatches.incrementAndGet();
                  negative.addAndGet(nanos < 0 ? 1 : 0);
                });
    try (LiveExecutor executor = new LiveExecutor(settings, PolicySpec.parse("fcfs")::create)) {
      for (int i = 0; i < 100; i++) {
        AtomicInteger left = new AtomicInteger(2);
        executor.execute(
            slice -> left.getAndDecrement() == 0 ? Outcome.DONE : Outcome.YIELDED,
            Claim.NONE,
            (task, failure) -> {});
      }
    }
    assertEquals(300, dispatches.get());
    assertEquals(0, negative.get());
  }

  @Test
  void whatItsPolicyTakesToPickIsPartOfATasksLatency() {
    long nanos = 5_000_000;
    AtomicLong latency = new AtomicLong();
    try (LiveExecutor executor =
        new LiveExecutor(
            LiveSettings.of(1).withListener(latency::set), number -> new SlowPick(nanos))) {
      executor.execute(once(() -> {}), Claim.NONE, (task, failure) -> {});
    }
    assertTrue(latency.get() >= nanos, "latency " + latency);
  }

  /// First come, first served, and takes its time over it.
  private record SlowPick(long nanos, Queue<Task> queue) implements SchedulingPolicy {
    SlowPick(long nanos) {
      this(nanos, new ArrayDeque<>());
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      queue.add(task);
    }

    @Override
    public Task pick(int core, long now) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < nanos) {
        Thread.onSpinWait();
      }
      return queue.poll();
    }
  }
}
