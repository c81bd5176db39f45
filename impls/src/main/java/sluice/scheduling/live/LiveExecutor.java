package sluice.scheduling.live;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.simulation.Machine;

/// Runs work on real threads under a scheduling policy. Time is nanoseconds since the executor's
/// start, and so is what a policy has to answer in: it is made with a tick of as many nanoseconds
/// as its options' unit is to have.
///
/// Nobody can take a core away: a task whose slice is over, or who has to make room for another,
/// notices when its work looks at the [Slice]. Two things follow that the simulator does not know.
/// A task may have had somewhat more service than its slice. And at a boost the tasks that run are
/// queued again after it, as preempted, and not before.
///
/// A queue's lock is taken once a dispatch; submitting takes none. A worker without a task searches
/// for some microseconds, then sleeps; it is woken for a task that no other worker is about to
/// find. Tasks that block come back when a worker looks: one that runs a task does so with its
/// slice.
///
/// All methods may be called from any thread.
public final class LiveExecutor implements AutoCloseable {
  private final Clock clock = Clock.start();
  private final Crew crew = new Crew();
  private final AtomicInteger ids = new AtomicInteger();
  private final Thread[] threads;
  private final Placement placement;

  /// Starts the threads, and pins them where that is wanted and possible.
  ///
  /// @param policies makes the policy of a queue, by its number
  public LiveExecutor(LiveSettings settings, IntFunction<SchedulingPolicy> policies) {
    int count = settings.workers();
    boolean global = settings.queues() == Machine.Queues.GLOBAL;
    LiveQueue[] queues = new LiveQueue[global ? 1 : count];
    Worker[] workers = new Worker[count];
    Worker[][] pickers = new Worker[queues.length][];
    for (int i = 0; i < queues.length; i++) {
      pickers[i] = global ? workers : new Worker[1];
      queues[i] = new LiveQueue(policies.apply(i), pickers[i], clock);
    }
    for (int i = 0; i < count; i++) {
      LiveQueue queue = queues[global ? 0 : i];
      workers[i] = new Worker(i, queue, crew, clock, settings.listener());
      pickers[global ? 0 : i][global ? i : 0] = workers[i];
    }
    crew.enlist(workers, queues);
    this.threads = new Thread[count];
    Pinning pinning = Pinning.of(count, settings.pinned());
    Arrays.setAll(threads, i -> thread(workers[i], pinning));
    try {
      Arrays.stream(threads).forEach(Thread::start);
    } catch (OutOfMemoryError noThread) {
      crew.breakDown(noThread);
      throw noThread;
    }
    this.placement = pinning.placement();
  }

  private static Thread thread(Worker worker, Pinning pinning) {
    Thread thread =
        Thread.ofPlatform()
            .name("sluice-live-" + worker.core)
            .daemon()
            .unstarted(
                () -> {
                  pinning.enter(worker.core);
                  worker.run();
                });
    worker.bed.owner(thread);
    return thread;
  }

  /// Where the workers run.
  public Placement placement() {
    return placement;
  }

  /// Submits work.
  ///
  /// @param completion hears of its end
  /// @throws RejectedExecutionException where the executor is closed, or its policy has failed
  public void execute(Work work, Claim claim, Completion completion) {
    if (work == null || completion == null) {
      throw new NullPointerException("expected work and who hears of its end");
    }
    long now = clock.now();
    int id = ids.getAndIncrement() & Integer.MAX_VALUE;
    Submission submission = new Submission(id, now, claim, work, completion);
    LiveQueue queue = crew.shortest();
    if (crew.isBroken() || !queue.inbox.push(submission)) {
      throw new RejectedExecutionException("the live executor is closed", crew.cause());
    }
    crew.spread(queue);
  }

  /// Submits work.
  ///
  /// @return completes with the task as it ended, with what its work threw, or with an
  ///   [IllegalStateException] where the policy failed before the task was over
  /// @throws RejectedExecutionException where the executor is closed, or its policy has failed
  public CompletableFuture<Task> submit(Work work, Claim claim) {
    CompletableFuture<Task> future = new CompletableFuture<>();
    execute(
        work,
        claim,
        (task, failure) -> {
          if (failure == null) {
            future.complete(task);
          } else {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  /// Takes no more work, runs to its end what was submitted, and ends the threads. However often
  /// the calling thread is interrupted, its interrupt is kept for afterwards.
  ///
  /// @throws IllegalStateException where the policy failed, whose tasks were lost, or where a task
  ///   of this executor calls
  @Override
  public void close() {
    if (Arrays.asList(threads).contains(Thread.currentThread())) {
      throw new IllegalStateException("a task cannot close the executor that runs it");
    }
    crew.seal();
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (crew.isBroken()) {
      throw new IllegalStateException("the scheduling policy failed", crew.cause());
    }
  }
}
