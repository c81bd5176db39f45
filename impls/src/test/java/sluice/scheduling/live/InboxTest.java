package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InboxTest {
  private final Inbox inbox = new Inbox();

  private static Submission submission(int id) {
    return new Submission(id, 0, Claim.NONE, slice -> Outcome.DONE, (task, failure) -> {});
  }

  private List<Integer> takeAll() {
    List<Integer> ids = new ArrayList<>();
    while (inbox.isFilled()) {
      ids.add(inbox.take().id);
    }
    return ids;
  }

  @Test
  void theyComeOutAsTheyWentIn() {
    for (int id = 0; id < 5; id++) {
      assertEquals(id, inbox.size());
      assertTrue(inbox.push(submission(id)));
    }
    assertEquals(0, inbox.take().id);
    assertEquals(4, inbox.size());
    assertTrue(inbox.push(submission(5)));
    assertEquals(List.of(1, 2, 3, 4, 5), takeAll());
    assertEquals(0, inbox.size());
  }

  @Test
  void whoIsOutDoesNotHoldWhoComesLater() {
    Submission first = submission(0);
    assertTrue(inbox.push(first));
    assertTrue(inbox.push(submission(1)));
    assertEquals(List.of(0, 1), takeAll());
    assertNull(first.next);
  }

  @Test
  void aClosedOneTakesNothingAndKeepsWhatItHas() {
    assertTrue(inbox.push(submission(7)));
    inbox.close();
    inbox.close();
    assertFalse(inbox.push(submission(8)));
    assertEquals(1, inbox.size());
    assertEquals(List.of(7), takeAll());
    assertEquals(0, inbox.size());
    assertFalse(inbox.isFilled());
  }

  @Test
  void noneIsLostBetweenSubmittersAndEachOnesAreInOrder() throws Exception {
    int submitters = 3;
    int each = 20_000;
    List<Thread> threads = new ArrayList<>();
    for (int s = 0; s < submitters; s++) {
      int offset = s * each;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < each; i++) {
                      assertTrue(inbox.push(submission(offset + i)));
                    }
                  }));
    }
    int[] next = new int[submitters];
    for (int taken = 0; taken < submitters * each; ) {
      if (inbox.isFilled()) {
        int id = inbox.take().id;
        assertEquals(next[id / each]++, id % each);
        taken++;
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertFalse(inbox.isFilled());
  }
}
