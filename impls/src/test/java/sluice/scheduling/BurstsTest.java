package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BurstsTest {
  private static final String SEED = "20260301";

  @Property(tries = 500, seed = SEED)
  void periodicBurstsAreFullButTheLast(
      @ForAll @LongRange(max = 200) long service,
      @ForAll @LongRange(max = 50) long every,
      @ForAll @LongRange(max = 9) long ioTime) {
    Bursts bursts = new PeriodicBursts(service, every, ioTime);
    long sum = 0;
    for (int i = 0; i < bursts.count(); i++) {
      boolean last = i == bursts.count() - 1;
      long length = bursts.cpu(i);
      sum += length;
      assertTrue(last ? every == 0 || length <= every : length == every);
      assertTrue(length > 0 || service == 0, "no I/O at the very end");
      if (!last) {
        assertEquals(ioTime, bursts.io(i));
      }
    }
    assertEquals(service, sum);
    assertEquals(service, bursts.service());
  }

  @Example
  void longJobsWithFewBurstsDoNotOverflow() {
    Bursts bursts = new PeriodicBursts(Long.MAX_VALUE, 1L << 33, 1);
    assertEquals(1 << 30, bursts.count());
    assertEquals((1L << 33) - 1, bursts.cpu(bursts.count() - 1));
  }

  @Example
  void listedBurstsAlternate() {
    long[] given = {1, 2, 3, 4, 5};
    Bursts bursts = ListedBursts.of(given);
    given[0] = 100;
    assertEquals(3, bursts.count());
    assertEquals(9, bursts.service());
    assertEquals(1, bursts.cpu(0));
    assertEquals(2, bursts.io(0));
    assertEquals(5, bursts.cpu(2));
  }

  @Example
  void badLengthsAreRefused() {
    for (long[] lengths : new long[][] {{}, {1, 2}, {1, -2, 1}}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ListedBursts.of(lengths)).getMessage();
      assertTrue(message.startsWith("bursts: expected CPU, I/O"), message);
    }
    assertThrows(ArithmeticException.class, () -> ListedBursts.of(Long.MAX_VALUE, 0, 1));
    refused("service: expected 0 or more, got -1", -1, 0, 0);
    refused("I/O interval: expected 0 or more, got -1", 1, -1, 0);
    refused("I/O time: expected 0 or more, got -1", 1, 1, -1);
    refused("expected fewer than 2^31 I/Os, got one every 1 of " + (1L << 40), 1L << 40, 1, 0);
  }

  private static void refused(String complaint, long service, long every, long ioTime) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> new PeriodicBursts(service, every, ioTime))
            .getMessage();
    assertEquals(complaint, message);
  }
}
