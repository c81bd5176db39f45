package sluice.transfer.codec;

/// Strict UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing past U+10FFFF.
final class Utf8 {
  private Utf8() {}

  /// The index of the first byte at or after `from` that does not belong to valid UTF-8, or `end`.
  static int firstInvalid(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      if (bytes[at] >= 0) {
        at = asciiEnd(bytes, at, end);
      } else {
        int length = sequenceLength(bytes, at, end);
        if (length == 0) {
          return at;
        }
        at += length;
      }
    }
    return end;
  }

  private static int asciiEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (end - at >= Long.BYTES) {
      long marks = Words.eight(bytes, at) & Words.HIGH_BITS;
      if (marks != 0) {
        return at + Words.before(marks);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /// Bytes of the character beyond ASCII that begins at `at`: 2 to 4, or 0 where none does.
  static int sequenceLength(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int left = end - at;
    if (first >= 0xC2 && first <= 0xDF) {
      return left >= 2 && follows(bytes, at + 1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return left >= 3
              && secondFits(first, bytes[at + 1] & 0xFF)
              && follows(bytes, at + 1)
              && follows(bytes, at + 2)
          ? 3
          : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      return left >= 4
              && secondFits(first, bytes[at + 1] & 0xFF)
              && follows(bytes, at + 1)
              && follows(bytes, at + 2)
              && follows(bytes, at + 3)
          ? 4
          : 0;
    }
    return 0;
  }

  /// Whether the second byte keeps the character out of overlong forms, surrogates and what lies
  /// past U+10FFFF.
  private static boolean secondFits(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second <= 0x9F;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second <= 0x8F;
      default -> true;
    };
  }

  private static boolean follows(byte[] bytes, int at) {
    return (bytes[at] & 0xC0) == 0x80;
  }

  /// Whether the string has a surrogate without its other half.
  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /// Writes one character in UTF-8.
  ///
  /// @return where the next one goes
  static int put(int character, byte[] target, int at) {
    int out = at;
    if (character < 0x80) {
      target[out++] = (byte) character;
    } else if (character < 0x800) {
      target[out++] = (byte) (0xC0 | (character >> 6));
      target[out++] = (byte) (0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
      target[out++] = (byte) (0xE0 | (character >> 12));
      target[out++] = (byte) (0x80 | ((character >> 6) & 0x3F));
      target[out++] = (byte) (0x80 | (character & 0x3F));
    } else {
      target[out++] = (byte) (0xF0 | (character >> 18));
      target[out++] = (byte) (0x80 | ((character >> 12) & 0x3F));
      target[out++] = (byte) (0x80 | ((character >> 6) & 0x3F));
      target[out++] = (byte) (0x80 | (character & 0x3F));
    }
    return out;
  }
}
