package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DecimalWriterTest {
  private static final String SEED = "20180415";
  private static final int START = 20;

  @Example
  void everyLengthAndItsBorders() {
    assertWritten(0);
    assertWritten(Long.MAX_VALUE);
    long power = 1;
    for (int digits = 1; digits <= 18; digits++) {
      power *= 10;
      assertWritten(power - 1);
      assertWritten(power);
      assertWritten(power + 1);
    }
  }

  @Example
  void everyGroupOfDigits() {
    for (int value = 0; value < 100_000; value++) {
      assertWritten(value);
      assertWritten(value * 1_000L);
      assertWritten(value * 10_000_000_000L);
      assertWritten(9_000_000_000_000_000_000L + value);
    }
  }

  @Property(tries = 5000, seed = SEED)
  void anyNumber(@ForAll @LongRange(min = 0) long value) {
    assertWritten(value);
  }

  /// The target ends where the number does, so that nothing can be written behind it.
  private static void assertWritten(long value) {
    String expected = Long.toString(value);
    int end = DecimalWriter.end(value, START);
    assertEquals(START + expected.length(), end, expected);
    byte[] target = new byte[end];
    Arrays.fill(target, (byte) '.');
    DecimalWriter.put(value, target, end);
    assertEquals(expected, new String(target, START, expected.length(), US_ASCII));
    int untouched = START - DecimalWriter.CLOBBERED;
    assertEquals(".".repeat(untouched), new String(target, 0, untouched, US_ASCII), expected);
  }
}
