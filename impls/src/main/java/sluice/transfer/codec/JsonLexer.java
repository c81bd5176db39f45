package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;
import sluice.transfer.frame.FrameException;

/// Takes the other tokens of a JSON text: known keys, words and numbers.
abstract sealed class JsonLexer extends JsonStrings permits JsonScanner {
  static final byte[] TRUE = ascii("true");
  static final byte[] FALSE = ascii("false");
  static final byte[] NULL = ascii("null");

  /// From here on one more digit may be too much.
  private static final long SIZE_MAY_OVERFLOW = Long.MAX_VALUE / 10;

  /// Takes a key and its closing quote if it is spelled like this.
  ///
  /// @param head its first eight characters
  /// @param tail its last character, and the quote
  final boolean tookKey(long head, short tail) {
    if (end - at < 11
        || Words.eight(bytes, at + 1) != head
        || Words.two(bytes, at + 1 + Long.BYTES) != tail) {
      return false;
    }
    at += 11;
    return true;
  }

  /// Takes a key of three characters and its closing quote if it is spelled like this.
  final boolean tookKey(int word) {
    if (end - at < 5 || Words.four(bytes, at + 1) != word) {
      return false;
    }
    at += 5;
    return true;
  }

  /// Takes `true` or `false`.
  final boolean bool() throws FrameException {
    int first = peek();
    if (first != 't' && first != 'f') {
      throw expected("true or false");
    }
    literal(first == 't' ? TRUE : FALSE);
    return first == 't';
  }

  /// Takes this word.
  final void literal(byte[] word) throws FrameException {
    for (byte letter : word) {
      if (peek() != letter) {
        throw expected(new String(word, StandardCharsets.US_ASCII));
      }
      at++;
    }
  }

  /// Takes any number.
  final void number() throws FrameException {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits("a value");
    }
    if (peek() == '.') {
      at++;
      digits("a digit");
    }
    if ((peek() | 0x20) == 'e') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits("a digit");
    }
  }

  private void digits(String wanted) throws FrameException {
    if (!isDigit(peek())) {
      throw expected(wanted);
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  /// Takes an integer of 0 to 2^63-1.
  final long size() throws FrameException {
    boolean negative = peek() == '-';
    int first = at;
    if (negative) {
      at++;
    }
    int digits = at;
    long value = 0;
    for (int digit = peek() - '0'; digit >= 0 && digit <= 9; digit = peek() - '0') {
      if (value >= SIZE_MAY_OVERFLOW && value > (Long.MAX_VALUE - digit) / 10) {
        break;
      }
      value = value * 10 + digit;
      at++;
    }
    boolean leadingZero = at - digits > 1 && bytes[digits] == '0';
    if (at == digits || leadingZero || (negative && value != 0) || continuesNumber(peek())) {
      at = first;
      throw expected("an integer, 0 to 2^63-1");
    }
    return value;
  }

  private static boolean continuesNumber(int b) {
    return isDigit(b) || b == '.' || (b | 0x20) == 'e';
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
