package sluice.scheduling.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.Task;

/// Against a list of the JDK's.
class TaskQueueTest {
  private static final String SEED = "20260302";

  @Property(tries = 500, seed = SEED)
  void doesWhatAListDoes(@ForAll @Size(max = 200) List<@IntRange(max = 99) Integer> steps) {
    TaskQueue queue = new TaskQueue();
    List<Task> list = new ArrayList<>();
    for (int step : steps) {
      Task task = task(step);
      switch (step % 5) {
        case 0, 1 -> {
          queue.addLast(task);
          list.addLast(task);
        }
        case 2 -> {
          queue.addFirst(task);
          list.addFirst(task);
        }
        case 3 -> {
          int index = step % (list.size() + 1);
          queue.add(index, task);
          list.add(index, task);
        }
        default -> assertSame(list.isEmpty() ? null : list.removeFirst(), queue.pollFirst());
      }
      assertEquals(list.size(), queue.size());
      assertEquals(list.isEmpty(), queue.isEmpty());
    }
    assertHolds(list, queue);
  }

  @Property(tries = 200, seed = SEED)
  void appendsAnother(
      @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(max = 40) int others) {
    TaskQueue queue = new TaskQueue();
    TaskQueue other = new TaskQueue();
    List<Task> list = new ArrayList<>();
    for (int i = 0; i < count + others; i++) {
      list.add(task(i));
      (i < count ? queue : other).addLast(list.getLast());
    }
    queue.addAll(other);
    assertEquals(0, other.size());
    assertHolds(list, queue);
  }

  @Example
  void hasNoPlaceBeyondItsEnd() {
    TaskQueue queue = new TaskQueue();
    assertThrows(IndexOutOfBoundsException.class, () -> queue.add(1, task(0)));
    assertEquals(0, queue.size());
  }

  private static void assertHolds(List<Task> expected, TaskQueue queue) {
    for (Task task : expected) {
      assertSame(task, queue.pollFirst());
    }
    assertSame(null, queue.pollFirst());
  }

  private static Task task(int id) {
    return new Task(Job.of(id, 0, PeriodicBursts.cpuOnly(1)));
  }
}
