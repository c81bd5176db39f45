package sluice.scheduling.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.Task;

class TicketBoxTest {
  @Test
  void everyTaskHasAsManyTicketsAsItsWeight() {
    Random random = new Random(7);
    TicketBox box = new TicketBox();
    List<Task> there = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      for (int i = random.nextInt(5); i >= 0; i--) {
        Task task = task(there.size() + 1_000 * round, 1 + random.nextInt(9));
        box.add(task);
        there.add(task);
      }
      if (random.nextBoolean()) {
        there.remove(box.draw(random.nextLong(box.tickets())));
      }
    }
    assertEquals(there.stream().mapToLong(Task::weight).sum(), box.tickets());
    int[] drawn = new int[1_000_000];
    long tickets = box.tickets();
    for (long ticket = 0; ticket < tickets; ticket++) {
      Task task = box.draw(ticket);
      drawn[task.id()]++;
      // The last slot given back is the first to be used again, so the box is as it was.
      box.add(task);
    }
    for (Task task : there) {
      assertEquals(task.weight(), drawn[task.id()]);
    }
  }

  @Test
  void eachIsDrawnOnce() {
    TicketBox box = new TicketBox();
    for (int id = 0; id < 100; id++) {
      box.add(task(id, 1 + id % 3));
    }
    boolean[] seen = new boolean[100];
    for (int i = 0; i < 100; i++) {
      Task task = box.draw(box.tickets() / 2);
      assertEquals(false, seen[task.id()]);
      seen[task.id()] = true;
    }
    assertEquals(0, box.tickets());
  }

  private static Task task(int id, int weight) {
    return new Task(Job.of(id, 0, PeriodicBursts.cpuOnly(1)).withWeight(weight));
  }
}
