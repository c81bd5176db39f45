package sluice.scheduling.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.Task;

/// Against the JDK's priority queue.
class TaskHeapTest {
  private static final String SEED = "20260303";

  /// Few keys and arrivals, so that ties are common; ids are unique.
  private record Entry(long key, Task task) {
    static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::key)
            .thenComparingLong(entry -> entry.task.arrival())
            .thenComparingInt(entry -> entry.task.id());
  }

  @Property(tries = 500, seed = SEED)
  void doesWhatAPriorityQueueDoes(
      @ForAll @Size(max = 300) List<@IntRange(max = 999) Integer> steps) {
    TaskHeap heap = TaskHeap.tiesByArrival();
    PriorityQueue<Entry> queue = new PriorityQueue<>(Entry.ORDER);
    for (int i = 0; i < steps.size(); i++) {
      int step = steps.get(i);
      if (step % 3 == 0) {
        poll(heap, queue);
      } else {
        long key = step % 7 - 3L;
        Task task = new Task(Job.of((i * 37) % 1_009, step % 4, PeriodicBursts.cpuOnly(1)));
        heap.add(key, task);
        queue.add(new Entry(key, task));
      }
      assertEquals(queue.size(), heap.size());
    }
    while (!queue.isEmpty()) {
      poll(heap, queue);
    }
    poll(heap, queue);
  }

  private static void poll(TaskHeap heap, PriorityQueue<Entry> queue) {
    Entry entry = queue.poll();
    assertEquals(entry == null ? Long.MAX_VALUE : entry.key, heap.firstKey());
    assertSame(entry == null ? null : entry.task, heap.first());
    assertSame(entry == null ? null : entry.task, heap.poll());
  }
}
