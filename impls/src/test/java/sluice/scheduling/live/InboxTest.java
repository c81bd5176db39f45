package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final Inbox inbox = new Inbox();

  private static LiveTask task(int id) {
    return new LiveTask(id, 0, Claim.NONE, slice -> Outcome.DONE, (task, failure) -> {});
  }

  private static List<Integer> ids(LiveTask first) {
    List<Integer> ids = new ArrayList<>();
    for (LiveTask task = first; task != null; task = task.next) {
      ids.add(task.task.id());
    }
    return ids;
  }

  @Test
  void tasksComeOutAsTheyWentIn() {
    for (int id = 0; id < 5; id++) {
      assertEquals(id, inbox.size());
      assertTrue(inbox.push(task(id)));
    }
    assertEquals(List.of(0, 1, 2, 3, 4), ids(inbox.drain()));
    assertEquals(0, inbox.size());
    assertNull(inbox.drain());
  }

  @Test
  void aClosedOneTakesNothing() {
    assertTrue(inbox.push(task(7)));
    assertEquals(List.of(7), ids(inbox.close()));
    assertFalse(inbox.push(task(8)));
    assertFalse(inbox.hasTasks());
    assertEquals(0, inbox.size());
    assertNull(inbox.drain());
    assertNull(inbox.close());
  }
}
