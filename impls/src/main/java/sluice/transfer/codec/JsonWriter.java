package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;

/// Writes parts of a JSON text into an array without allocation. Every method returns where the
/// next part goes and throws [IndexOutOfBoundsException] where the array is too short.
final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /// Digits of 2^63-1.
  private static final int MAX_DIGITS = 19;

  private JsonWriter() {}

  static int raw(byte[] part, byte[] target, int at) {
    System.arraycopy(part, 0, target, at, part.length);
    return at + part.length;
  }

  /// Writes a number of 0 and up.
  static int number(long value, byte[] target, int at) {
    int end = at + digits(value);
    long left = value;
    for (int i = end - 1; i >= at; i--) {
      target[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    return end;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long power = 10; digits < MAX_DIGITS && value >= power; power *= 10) {
      digits++;
    }
    return digits;
  }

  /// Writes the characters of a string, without its quotes. Half a pair of surrogates is escaped.
  static int text(String text, byte[] target, int at) {
    int out = at;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80 && Words.isPlain((byte) c)) {
        target[out++] = (byte) c;
      } else if (c < 0x80) {
        out = escape(c, target, out);
      } else if (!Character.isSurrogate(c)) {
        out = Utf8.put(c, target, out);
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
        out = Utf8.put(Character.toCodePoint(c, text.charAt(i)), target, out);
      } else {
        out = escape(c, target, out);
      }
    }
    return out;
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
