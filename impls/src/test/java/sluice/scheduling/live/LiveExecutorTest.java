package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.live.Works.once;
import static sluice.scheduling.live.Works.start;

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
}
