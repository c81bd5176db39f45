package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;

/// The escapes of JSON strings: written, and the way back to UTF-8 from those that are known to be
/// well-formed.
final class Escapes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private Escapes() {}

  /// Writes a character that cannot stand for itself.
  ///
  /// @return where the next one goes
  static int put(char c, byte[] target, int at) {
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

  /// Copies a string without its escapes. Half a pair of surrogates becomes the three bytes that
  /// UTF-8 forbids: texts that differ stay different, and [Utf8] finds it.
  ///
  /// @param target takes the result, which is never longer than what it is made from
  /// @return where the result ends in `target`
  static int resolve(byte[] source, int from, int to, byte[] target, int targetAt) {
    int at = from;
    int out = targetAt;
    while (at < to) {
      byte b = source[at];
      if (b != '\\') {
        target[out] = b;
        out++;
        at++;
      } else if (source[at + 1] != 'u') {
        target[out] = single(source[at + 1]);
        out++;
        at += 2;
      } else {
        int character = unit(source, at + 2);
        at += 6;
        if (Character.isHighSurrogate((char) character) && lowFollows(source, at, to)) {
          character = Character.toCodePoint((char) character, unit(source, at + 2));
          at += 6;
        }
        out = Utf8.put(character, target, out);
      }
    }
    return out;
  }

  private static boolean lowFollows(byte[] source, int at, int to) {
    return to - at >= 6
        && source[at] == '\\'
        && source[at + 1] == 'u'
        && Character.isLowSurrogate(unit(source, at + 2));
  }

  private static byte single(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private static char unit(byte[] source, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = (value << 4) | Character.digit(source[i], 16);
    }
    return (char) value;
  }
}
