package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.live.Works.once;
import static sluice.scheduling.live.Works.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// What fails, and whom it concerns.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveFailureTest {
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
}
