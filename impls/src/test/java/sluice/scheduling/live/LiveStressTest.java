package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.TaskQueue;
import sluice.scheduling.simulation.Machine;

/// Many tiny tasks from several submitters, under every policy and with either kind of queues: none
/// is lost, none runs twice, and nobody sleeps through a wake-up.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveStressTest {
  private static final int TASKS = 100_000;
  private static final int SUBMITTERS = 4;
  private static final int BLOCKING = 200;
  private static final int YIELDING = 50;
  private static final int FAILING = 1_000;
  private static final int PAUSE = 5_000;

  @TestFactory
  Stream<DynamicTest> everyTaskIsDoneOnce() {
    return PolicyProvider.installed().all().stream()
        .flatMap(
            provider ->
                Stream.of(Machine.Queues.values())
                    .flatMap(
                        queues ->
                            IntStream.of(1, 3)
                                .mapToObj(
                                    workers ->
                                        DynamicTest.dynamicTest(
                                            provider.name() + " " + queues + " " + workers,
                                            () -> new Stress(provider, queues, workers).run()))));
  }

  /// Workers that had to wait for the queue's lock on their way to sleep are woken all the same.
  @Test
  void aSlowPolicyCostsNoWakeUp() throws InterruptedException {
    LongAdder done = new LongAdder();
    try (LiveExecutor executor = new LiveExecutor(LiveSettings.of(4), number -> new Slow())) {
      for (int burst = 1; burst <= 500; burst++) {
        for (int i = 0; i < 4; i++) {
          executor.execute(slice -> Outcome.DONE, Claim.NONE, (task, failure) -> done.increment());
        }
        while (done.sum() < 4L * burst) {
          TimeUnit.MICROSECONDS.sleep(50);
        }
      }
    }
    assertEquals(2_000, done.sum());
  }

  /// First come, first served, by somebody who takes a nap now and then.
  private static final class Slow implements SchedulingPolicy {
    private final TaskQueue queue = new TaskQueue();

    @Override
    public void ready(Task task, Readiness why, long now) {
      queue.addLast(task);
      LockSupport.parkNanos(30_000);
    }

    @Override
    public Task pick(int core, long now) {
      return queue.pollFirst();
    }
  }

  /// One executor and what its tasks did.
  private static final class Stress implements Completion {
    private final int workers;
    private final LiveExecutor executor;
    private final AtomicIntegerArray ends = new AtomicIntegerArray(TASKS);
    private final AtomicIntegerArray runs = new AtomicIntegerArray(TASKS);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final LongAdder completions = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder unfinished = new LongAdder();

    Stress(PolicyProvider provider, Machine.Queues queues, int workers) {
      this.workers = workers;
      this.executor =
          new LiveExecutor(
              LiveSettings.of(workers).withQueues(queues), number -> policy(provider, number));
    }

    private static SchedulingPolicy policy(PolicyProvider provider, int number) {
      return provider.create(PolicySettings.of(provider, Map.of(), number));
    }

    void run() throws InterruptedException {
      List<Thread> submitters = new ArrayList<>();
      for (int s = 0; s < SUBMITTERS; s++) {
        int first = s;
        submitters.add(Thread.ofPlatform().start(() -> submitFrom(first)));
      }
      for (Thread submitter : submitters) {
        submitter.join();
      }
      executor.close();
      for (int id = 0; id < TASKS; id++) {
        assertEquals(1, ends.get(id), "ends of task " + id);
        assertEquals(expectedRuns(id), runs.get(id), "runs of task " + id);
      }
      assertEquals(TASKS, completions.sum());
      assertEquals(TASKS / FAILING, failures.sum());
      assertEquals(0, unfinished.sum());
      assertTrue(mostRunning.get() <= workers, mostRunning + " ran at once");
    }

    private void submitFrom(int first) {
      for (int id = first; id < TASKS; id += SUBMITTERS) {
        int own = id;
        executor.execute(slice -> step(own), Claim.ofEstimate(id % 7), this);
        if (id % PAUSE == first) {
          // Long enough for all workers to fall asleep.
          LockSupport.parkNanos(200_000);
        }
      }
    }

    private static int expectedRuns(int id) {
      return id % FAILING != 1 && (id % BLOCKING == 0 || id % YIELDING == 3) ? 2 : 1;
    }

    private Outcome step(int id) {
      int now = running.incrementAndGet();
      mostRunning.accumulateAndGet(now, Math::max);
      try {
        int run = runs.incrementAndGet(id);
        if (id % FAILING == 1) {
          ends.incrementAndGet(id);
          throw new IllegalStateException("meant to fail");
        }
        if (run == 1 && id % BLOCKING == 0) {
          return new Outcome.Blocked(1_000L * (id % 100));
        }
        if (run == 1 && id % YIELDING == 3) {
          return Outcome.YIELDED;
        }
        ends.incrementAndGet(id);
        return Outcome.DONE;
      } finally {
        running.decrementAndGet();
      }
    }

    @Override
    public void ended(Task task, Throwable failure) {
      completions.increment();
      if (failure != null) {
        failures.increment();
      }
      if (task.state() != TaskState.DONE) {
        unfinished.increment();
      }
    }
  }
}
