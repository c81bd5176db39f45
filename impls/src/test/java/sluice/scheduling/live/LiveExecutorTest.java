package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.scheduling.Boosting;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;
import sluice.scheduling.queue.TaskQueue;
import sluice.scheduling.simulation.Machine;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveExecutorTest {
  private static final long PATIENCE = 30_000_000_000L;

  private static LiveExecutor start(int workers, String policy) {
    return new LiveExecutor(LiveSettings.of(workers), PolicySpec.parse(policy)::create);
  }

  private static Work once(Runnable action) {
    return slice -> {
      action.run();
      return Outcome.DONE;
    };
  }

  /// Occupies a worker, so that what is submitted meanwhile waits.
  private static void holdUp(LiveExecutor executor, CountDownLatch gate) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    executor.execute(
        slice -> {
          begun.countDown();
          gate.await();
          return Outcome.DONE;
        },
        Claim.NONE,
        (task, failure) -> {});
    begun.await();
  }

  /// Spins as long as it may, or fails where nobody ever ends the slice.
  private static void untilOver(Slice slice) {
    long start = System.nanoTime();
    while (!slice.over()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new IllegalStateException("the slice never ended");
      }
      Thread.onSpinWait();
    }
  }

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

  @Test
  void aFailureConcernsItsTaskAlone() throws Exception {
    try (LiveExecutor executor = start(1, "fcfs")) {
      Exception exception = new Exception("meant");
      Error error = new StackOverflowError("meant");
      var first = executor.submit(slice -> throwing(exception), Claim.NONE);
      var second =
          executor.submit(
              slice -> {
                throw error;
              },
              Claim.NONE);
      var third = executor.submit(slice -> null, Claim.NONE);
      var fourth = executor.submit(once(Thread.currentThread()::isAlive), Claim.NONE);
      assertSame(exception, assertThrows(ExecutionException.class, first::get).getCause());
      assertSame(error, assertThrows(ExecutionException.class, second::get).getCause());
      assertInstanceOf(
          NullPointerException.class,
          assertThrows(ExecutionException.class, third::get).getCause());
      assertEquals(TaskState.DONE, fourth.get().state());
    }
  }

  private static Outcome throwing(Exception exception) throws Exception {
    throw exception;
  }

  @Test
  void aFailingHandlerAndAnInterruptDoNotEndTheWorker() throws Exception {
    try (LiveExecutor executor = start(1, "fcfs")) {
      executor.execute(
          once(
              () -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
                Thread.currentThread().interrupt();
              }),
          Claim.NONE,
          (task, failure) -> {
            throw new IllegalStateException("meant");
          });
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      var _ =
          executor.submit(
              once(() -> interrupted.complete(Thread.currentThread().isInterrupted())), Claim.NONE);
      assertFalse(interrupted.get());
    }
  }

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
  void aPolicyThatLosesTasksIsReported() {
    LiveExecutor executor =
        new LiveExecutor(
            LiveSettings.of(2),
            number ->
                new SchedulingPolicy() {
                  @Override
                  public void ready(Task task, Readiness why, long now) {}

                  @Override
                  public Task pick(int core, long now) {
                    return null;
                  }
                });
    executor.execute(once(() -> {}), Claim.NONE, (task, failure) -> {});
    IllegalStateException e = assertThrows(IllegalStateException.class, executor::close);
    assertTrue(e.getCause().getMessage().contains("picked none of 1"), e.getCause().getMessage());
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
  void eachWorkerStaysOnItsProcessor() throws Exception {
    CpuAffinity.unavailable()
        .ifPresent(reason -> Assumptions.abort("threads cannot be pinned: " + reason));
    List<Integer> process = CpuAffinity.ofProcess();
    int workers = process.size();
    Set<List<Integer>> seen = ConcurrentHashMap.newKeySet();
    CyclicBarrier allAtOnce = new CyclicBarrier(workers);
    try (LiveExecutor executor = start(workers, "fcfs")) {
      assertEquals(process, executor.placement().cpus());
      assertTrue(executor.placement().unpinned().isEmpty());
      for (int i = 0; i < workers; i++) {
        executor.execute(
            slice -> {
              seen.add(CpuAffinity.ofThread());
              allAtOnce.await();
              return Outcome.DONE;
            },
            Claim.NONE,
            (task, failure) -> {});
      }
    }
    assertEquals(Set.copyOf(process.stream().map(List::of).toList()), seen);
  }

  @Test
  void unpinnedWorkersSaySo() {
    try (LiveExecutor executor =
        new LiveExecutor(LiveSettings.of(2).withPinned(false), PolicySpec.parse("fcfs")::create)) {
      assertEquals(List.of(), executor.placement().cpus());
      assertNotNull(executor.placement().unpinned().orElseThrow());
    }
  }

  /// The heaviest task goes first, and interrupts lighter ones.
  private static final class HeaviestFirst implements SchedulingPolicy {
    private final List<Task> tasks = new ArrayList<>();
    private final List<Readiness> reasons;

    HeaviestFirst(List<Readiness> reasons) {
      this.reasons = reasons;
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      reasons.add(why);
      tasks.add(task);
    }

    @Override
    public Task pick(int core, long now) {
      Task best = Collections.max(tasks, Comparator.comparingInt(Task::weight));
      tasks.remove(best);
      return best;
    }

    @Override
    public boolean preempts(Task candidate, Task running, long now) {
      return candidate.weight() > running.weight();
    }
  }

  /// First come, first served, with a boost a millisecond that only counts.
  private static final class EveryMilli implements SchedulingPolicy, Boosting {
    private final TaskQueue queue = new TaskQueue();
    private final AtomicInteger boosts;

    EveryMilli(AtomicInteger boosts) {
      this.boosts = boosts;
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      queue.addLast(task);
    }

    @Override
    public Task pick(int core, long now) {
      return queue.pollFirst();
    }

    @Override
    public long period() {
      return 1_000_000;
    }

    @Override
    public void boost(long now) {
      boosts.incrementAndGet();
    }
  }
}
