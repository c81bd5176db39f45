package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.TaskState.BLOCKED;
import static sluice.scheduling.TaskState.DONE;
import static sluice.scheduling.TaskState.NEW;
import static sluice.scheduling.TaskState.READY;
import static sluice.scheduling.TaskState.RUNNING;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every pair of states.
class TaskStateTest {
  private static final Set<List<TaskState>> LEGAL =
      Set.of(
          List.of(NEW, READY),
          List.of(READY, RUNNING),
          List.of(RUNNING, READY),
          List.of(RUNNING, BLOCKED),
          List.of(RUNNING, DONE),
          List.of(BLOCKED, READY));

  @TestFactory
  Stream<DynamicTest> onlyLegalTransitionsHappen() {
    return Stream.of(TaskState.values())
        .flatMap(from -> Stream.of(TaskState.values()).map(to -> List.of(from, to)))
        .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> check(pair)));
  }

  private static void check(List<TaskState> pair) {
    TaskState from = pair.getFirst();
    TaskState to = pair.getLast();
    assertEquals(LEGAL.contains(pair), from.mayBecome(to));
    if (to == NEW) {
      return; // no method leads there but reset, which starts over from anywhere
    }
    Task task = in(from);
    if (LEGAL.contains(pair)) {
      assertDoesNotThrow(() -> enter(task, to));
      assertEquals(to, task.state());
    } else {
      String message =
          assertThrows(IllegalStateException.class, () -> enter(task, to)).getMessage();
      assertTrue(message.contains("(" + from + ")") && message.endsWith(to.name()), message);
      assertEquals(from, task.state());
    }
  }

  private static Task in(TaskState state) {
    Task task = new Task(Job.of(7, 0, ListedBursts.of(1, 1, 1)));
    List<TaskState> way =
        switch (state) {
          case NEW -> List.of();
          case READY -> List.of(READY);
          case RUNNING -> List.of(READY, RUNNING);
          case BLOCKED -> List.of(READY, RUNNING, BLOCKED);
          case DONE -> List.of(READY, RUNNING, DONE);
        };
    way.forEach(next -> enter(task, next));
    return task;
  }

  private static void enter(Task task, TaskState state) {
    switch (state) {
      case NEW -> task.reset();
      case READY -> task.ready(1);
      case RUNNING -> task.run(0, 1, 1);
      case BLOCKED -> assertEquals(1, task.block(1));
      case DONE -> task.finish(1);
    }
  }
}
