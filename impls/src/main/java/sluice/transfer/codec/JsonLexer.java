package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;
import sluice.transfer.frame.FrameException;

/// Takes the tokens of a JSON text one by one, as RFC 8259 has them and no other way.
sealed class JsonLexer permits JsonScanner {
  /// What [#token] returns at the end of the text.
  static final int END = -1;

  static final byte[] TRUE = ascii("true");
  static final byte[] FALSE = ascii("false");
  static final byte[] NULL = ascii("null");

  /// From here on one more digit may be too much.
  private static final long SIZE_MAY_OVERFLOW = Long.MAX_VALUE / 10;

  private byte[] bytes;
  private int start;
  private int at;
  private int end;

  private int textStart;
  private int textEnd;
  private boolean escaped;

  /// Begins a text.
  final void set(byte[] source, int offset, int length) {
    bytes = source;
    start = offset;
    at = offset;
    end = offset + length;
  }

  /// Makes sure that nothing follows the brace that closed the text.
  final void end() throws FrameException {
    if (at != end) {
      throw expected("the end");
    }
  }

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

  /// Takes a string; it is the current text then.
  final void string() throws FrameException {
    if (peek() != '"') {
      throw expected("a string");
    }
    textStart = at + 1;
    escaped = false;
    int next = plainEnd(textStart);
    while (next < end && bytes[next] != '"') {
      next = plainEnd(special(next));
    }
    textEnd = next;
    at = next;
    if (next == end) {
      throw expected("a closing quote");
    }
    at++;
  }

  /// Skips an escape or a character beyond ASCII.
  private int special(int index) throws FrameException {
    at = index;
    if (bytes[index] == '\\') {
      escaped = true;
      return escape(index + 1);
    }
    int length = bytes[index] < 0 ? Utf8.sequenceLength(bytes, index, end) : 0;
    if (length == 0) {
      throw expected("no control character, and UTF-8");
    }
    return index + length;
  }

  private int escape(int index) throws FrameException {
    return switch (index < end ? bytes[index] : END) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> index + 1;
      case 'u' -> hexadecimal(index + 1);
      default -> throw expected("an escape of JSON");
    };
  }

  private int hexadecimal(int index) throws FrameException {
    for (int i = index; i < index + 4; i++) {
      if (i >= end || Character.digit(bytes[i], 16) < 0) {
        throw expected("four hexadecimal digits");
      }
    }
    return index + 4;
  }

  /// The first byte at or after `index` that cannot stand for itself, or the end.
  private int plainEnd(int index) {
    int next = index;
    while (end - next >= Long.BYTES) {
      long marks = Words.special(Words.eight(bytes, next));
      if (marks != 0) {
        return next + Words.before(marks);
      }
      next += Long.BYTES;
    }
    while (next < end && Words.isPlain(bytes[next])) {
      next++;
    }
    return next;
  }

  /// Where the current text begins, behind its quote.
  final int textStart() {
    return textStart;
  }

  /// Where the closing quote of the current text is.
  final int textEnd() {
    return textEnd;
  }

  /// Bytes of the current text as it is spelled; without escapes it is never longer.
  final int textLength() {
    return textEnd - textStart;
  }

  /// Copies the current text without its escapes.
  ///
  /// @return its length
  final int copyText(byte[] target) {
    if (escaped) {
      return Escapes.resolve(bytes, textStart, textEnd, target, 0);
    }
    System.arraycopy(bytes, textStart, target, 0, textLength());
    return textLength();
  }

  /// Whether the spelling of the current text has escapes.
  final boolean isEscaped() {
    return escaped;
  }

  /// Skips white space and returns the byte that is next, or [#END].
  final int token() {
    int next = peek();
    while (next <= ' ' && isWhiteSpace(next)) {
      at++;
      next = peek();
    }
    return next;
  }

  private static boolean isWhiteSpace(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /// Skips white space and takes a byte if it is this one.
  final boolean took(char wanted) {
    if (token() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /// Takes the byte that is next.
  final void skip() {
    at++;
  }

  final int peek() {
    return at < end ? bytes[at] & 0xFF : END;
  }

  /// Refuses what is next.
  final FrameException expected(String wanted) {
    int next = peek();
    String got =
        next == END ? "the end" : next > ' ' && next < 0x7F ? "" + (char) next : "byte " + next;
    return HeaderRules.refused(
        "header, byte " + (at - start) + ": expected " + wanted + ", got " + got);
  }

  /// Refuses the key that was taken last.
  final FrameException keyAgain() {
    return HeaderRules.refused(
        "header, before byte " + (at - start) + ": expected every key once, got one again");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
