package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
  private final Task task =
      new Task(Job.of(3, 10, ListedBursts.of(4, 7, 2)).withEstimate(5).withWeight(2));

  @Test
  void tellsWhatItWentThrough() {
    task.ready(10);
    task.run(1, 12, 13);
    task.serve(4);
    assertEquals(7, task.block(17));
    task.ready(24);
    task.run(0, 30, 30);
    task.serve(2);
    task.finish(32);
    assertEquals(6, task.service());
    assertEquals(0, task.remaining());
    assertEquals(0, task.estimateLeft());
    assertEquals(13, task.firstRun());
    assertEquals(7, task.blocked());
    assertEquals(6, task.longestWait());
    assertEquals(32, task.finish());
    assertEquals(0, task.core());
  }

  @Test
  void countsDownBurstsAndEstimate() {
    task.ready(10);
    task.run(0, 10, 10);
    task.serve(3);
    assertEquals(1, task.burstLeft());
    assertEquals(3, task.remaining());
    assertEquals(2, task.estimateLeft());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 5})
  void cannotBeServedMoreThanItsBurst(long time) {
    task.ready(10);
    task.run(0, 10, 10);
    String message = assertThrows(IllegalStateException.class, () -> task.serve(time)).getMessage();
    assertEquals(
        "task 3 (RUNNING): expected to be running and 0 to 4 served, got " + time, message);
  }

  @Test
  void isNotServedWhileItWaits() {
    task.ready(10);
    assertThrows(IllegalStateException.class, () -> task.serve(1));
  }

  @Test
  void resetLeavesNothing() {
    task.ready(10);
    task.run(0, 12, 12);
    task.serve(4);
    var _ = task.block(16);
    task.key = 1;
    task.mark = 2;
    task.level = 3;
    task.era = 4;
    task.reset();
    assertEquals(TaskState.NEW, task.state());
    assertEquals(0, task.key + task.mark + task.level + task.era);
    assertEquals(0, task.service() + task.blocked() + task.longestWait());
    assertEquals(4, task.burstLeft());
    assertEquals(-1, task.core());
    assertEquals(-1, task.firstRun());
  }
}
