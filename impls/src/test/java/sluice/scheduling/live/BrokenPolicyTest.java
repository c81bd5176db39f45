package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.simulation.Machine;

/// A policy that throws takes its executor down, but no task is left without an answer.
class BrokenPolicyTest {
  private static final int TASKS = 50;
  private static final int GOOD_CALLS = 7;

  enum Hook {
    READY,
    PICK,
    SLICE,
    LEFT
  }

  @ParameterizedTest
  @CsvSource({
    "READY, GLOBAL", "PICK, GLOBAL", "SLICE, GLOBAL", "LEFT, GLOBAL",
    "READY, PER_CORE", "PICK, PER_CORE", "SLICE, PER_CORE", "LEFT, PER_CORE"
  })
  void everyTaskIsAnsweredAndEveryThreadEnds(Hook hook, Machine.Queues queues) throws Exception {
    LiveExecutor executor =
        new LiveExecutor(
            LiveSettings.of(2).withQueues(queues).withPinned(false),
            queue -> new Throwing(hook, GOOD_CALLS, () -> {}));
    List<CompletableFuture<Task>> futures = new ArrayList<>();
    try {
      for (int i = 0; i < TASKS; i++) {
        futures.add(executor.submit(slice -> Outcome.DONE, Claim.NONE));
      }
    } catch (RejectedExecutionException broken) {
      assertInstanceOf(Meant.class, broken.getCause());
    }
    int failed = 0;
    for (CompletableFuture<Task> future : futures) {
      try {
        var _ = future.get(1, TimeUnit.MINUTES);
      } catch (ExecutionException e) {
        assertInstanceOf(IllegalStateException.class, e.getCause());
        assertInstanceOf(Meant.class, e.getCause().getCause());
        failed++;
      }
    }
    assertTrue(failed > 0 || futures.size() < TASKS, "no task met the failure");
    IllegalStateException thrown = assertThrows(IllegalStateException.class, executor::close);
    assertInstanceOf(Meant.class, thrown.getCause());
    var refused =
        assertThrows(
            RejectedExecutionException.class,
            () -> executor.submit(slice -> Outcome.DONE, Claim.NONE));
    assertSame(thrown.getCause(), refused.getCause());
    assertEquals(
        0,
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.isAlive() && thread.getName().startsWith("sluice-live-"))
            .count());
  }

  /// The last tasks come in when the executor is closed, by the thread that closes it.
  @Test
  void aPolicyThatFailsAtTheCloseBreaksTheExecutorAndNotTheCaller() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    LiveExecutor executor =
        new LiveExecutor(
            LiveSettings.of(1).withPinned(false),
            queue -> new Throwing(Hook.READY, 1, closing::countDown));
    CompletableFuture<Task> first =
        executor.submit(
            slice -> {
              running.countDown();
              closing.await();
              return Outcome.DONE;
            },
            Claim.NONE);
    running.await();
    CompletableFuture<Task> last = executor.submit(slice -> Outcome.DONE, Claim.NONE);
    IllegalStateException thrown = assertThrows(IllegalStateException.class, executor::close);
    assertInstanceOf(Meant.class, thrown.getCause());
    assertEquals(0, first.get(1, TimeUnit.MINUTES).id());
    ExecutionException failure =
        assertThrows(ExecutionException.class, () -> last.get(1, TimeUnit.MINUTES));
    assertInstanceOf(Meant.class, failure.getCause().getCause());
  }

  /// First come, first served, until a hook is called once too often.
  private static final class Throwing implements SchedulingPolicy {
    private final SchedulingPolicy sound = PolicySpec.parse("fcfs").create(1);
    private final Hook broken;
    private final int goodCalls;
    private final Runnable listener;
    private int calls;

    Throwing(Hook broken, int goodCalls, Runnable listener) {
      this.broken = broken;
      this.goodCalls = goodCalls;
      this.listener = listener;
    }

    private void enter(Hook hook) {
      if (hook == broken && ++calls > goodCalls) {
        listener.run();
        throw new Meant();
      }
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      enter(Hook.READY);
      sound.ready(task, why, now);
    }

    @Override
    public Task pick(int core, long now) {
      enter(Hook.PICK);
      return sound.pick(core, now);
    }

    @Override
    public long slice(Task task, long now) {
      enter(Hook.SLICE);
      return sound.slice(task, now);
    }

    @Override
    public void left(Task task, long now) {
      enter(Hook.LEFT);
      sound.left(task, now);
    }
  }

  private static final class Meant extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
