package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;

/// Writes parts of a JSON text into an array without allocation. Every method returns where the
/// next part goes and throws [IndexOutOfBoundsException] where the array is too short.
final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] TENS = new byte[100];
  private static final byte[] UNITS = new byte[100];

  /// Powers of ten that fit a long; the first stands for 0, which has a digit too.
  private static final long[] POWERS = new long[19];

  /// Digits of the greatest number of so many bits.
  private static final int[] DIGITS_OF_BITS = new int[Long.SIZE];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      UNITS[i] = (byte) ('0' + i % 10);
    }
    long power = 1;
    for (int i = 1; i < POWERS.length; i++) {
      power *= 10;
      POWERS[i] = power;
    }
    for (int bits = 0; bits < Long.SIZE; bits++) {
      DIGITS_OF_BITS[bits] = Long.toString((1L << bits) - 1).length();
    }
  }

  private JsonWriter() {}

  /// Writes a part of 8 to 16 bytes, as two words that may overlap.
  static int raw(byte[] part, byte[] target, int at) {
    int last = part.length - Long.BYTES;
    Words.put(Words.eight(part, 0), target, at);
    Words.put(Words.eight(part, last), target, at + last);
    return at + part.length;
  }

  /// Writes a number of 0 and up, two digits at a time.
  static int number(long value, byte[] target, int at) {
    int end = at + digits(value);
    int next = end;
    long left = value;
    while (left >= 100) {
      long rest = left / 100;
      next -= 2;
      pair((int) (left - rest * 100), target, next);
      left = rest;
    }
    if (left >= 10) {
      pair((int) left, target, next - 2);
    } else {
      target[next - 1] = (byte) ('0' + left);
    }
    return end;
  }

  private static void pair(int value, byte[] target, int at) {
    target[at] = TENS[value];
    target[at + 1] = UNITS[value];
  }

  private static int digits(long value) {
    int atMost = DIGITS_OF_BITS[Long.SIZE - Long.numberOfLeadingZeros(value)];
    return value < POWERS[atMost - 1] ? atMost - 1 : atMost;
  }

  /// Writes the characters of a string, without its quotes. Half a pair of surrogates is escaped.
  static int text(String text, byte[] target, int at) {
    int length = text.length();
    int out = at;
    int i = 0;
    while (true) {
      int plain = plain(text, i, target, out);
      i += plain;
      out += plain;
      if (i == length) {
        return out;
      }
      char c = text.charAt(i++);
      if (c < 0x80) {
        out = escape(c, target, out);
      } else if (!Character.isSurrogate(c)) {
        out = Utf8.put(c, target, out);
      } else if (i < length && Character.isSurrogatePair(c, text.charAt(i))) {
        out = Utf8.put(Character.toCodePoint(c, text.charAt(i++)), target, out);
      } else {
        out = escape(c, target, out);
      }
    }
  }

  /// Writes characters as long as they stand for themselves. A loop of its own, because the
  /// compiler drops the checks of both indices where they run side by side.
  ///
  /// @return how many there were
  private static int plain(String text, int from, byte[] target, int at) {
    int left = text.length() - from;
    int count = 0;
    while (count < left && isPlain(text.charAt(from + count))) {
      target[at + count] = (byte) text.charAt(from + count);
      count++;
    }
    return count;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Words.isPlain((byte) c);
  }

  private static int escape(char c, byte[] target, int at) {
    int out = at;
    target[out++] = '\\';
    if (c == '"' || c == '\\') {
      target[out++] = (byte) c;
      return out;
    }
    target[out++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      target[out++] = HEX[(c >> shift) & 0xF];
    }
    return out;
  }
}
