package sluice.transfer.codec;

/// Writes numbers without allocation, eight digits at a time.
final class DecimalWriter {
  /// How many bytes before a number [#put] may overwrite.
  static final int CLOBBERED = Long.BYTES - 1;

  /// The first number that eight digits cannot write.
  private static final long EIGHT = 100_000_000;

  private static final long ZEROS = Words.of("00000000");

  /// Powers of ten that fit a long; the first stands for 0, which has a digit too.
  private static final long[] POWERS = new long[19];

  /// Digits of the greatest number of so many bits.
  private static final int[] DIGITS_OF_BITS = new int[Long.SIZE];

  static {
    long power = 1;
    for (int i = 1; i < POWERS.length; i++) {
      power *= 10;
      POWERS[i] = power;
    }
    for (int bits = 0; bits < Long.SIZE; bits++) {
      DIGITS_OF_BITS[bits] = Long.toString((1L << bits) - 1).length();
    }
  }

  private DecimalWriter() {}

  /// Where a number ends that begins at `at`.
  static int end(long value, int at) {
    int atMost = DIGITS_OF_BITS[Long.SIZE - Long.numberOfLeadingZeros(value)];
    long shortBy = value - POWERS[atMost - 1];
    return at + atMost - (int) (shortBy >>> (Long.SIZE - 1));
  }

  /// Writes a number of 0 and up. Its leading zeros overwrite what is before it, up to [#CLOBBERED]
  /// bytes: what belongs there is to be written afterwards.
  ///
  /// @param end what [#end] gave
  static void put(long value, byte[] target, int end) {
    long rest = value / EIGHT;
    Words.put(digits(value - rest * EIGHT), target, end - Long.BYTES);
    if (rest != 0) {
      if (rest >= EIGHT) {
        long first = rest / EIGHT;
        rest -= first * EIGHT;
        Words.put(digits(first), target, end - 3 * Long.BYTES);
      }
      Words.put(digits(rest), target, end - 2 * Long.BYTES);
    }
  }

  /// Eight digits in the order of the text. Halves the number into lanes of four digits, of two and
  /// of one; a lane is divided by a multiplication that is exact for what fits the lane. Small
  /// methods, because the compiler leaves greater ones out of what is not run every time.
  private static long digits(long value) {
    return ones(twos(fours(value))) + ZEROS;
  }

  private static long fours(long value) {
    long high = (value * 109_951_163) >>> 40;
    return (value << 32) - high * ((10_000L << 32) - 1);
  }

  private static long twos(long fours) {
    long high = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL;
    return (fours << 16) - high * ((100 << 16) - 1);
  }

  private static long ones(long twos) {
    long high = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL;
    return (twos << 8) - high * ((10 << 8) - 1);
  }
}
