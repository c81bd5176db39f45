package sluice.transfer.codec;

import sluice.transfer.frame.FrameException;

/// Takes the strings of a JSON text, as RFC 8259 has them and in strict UTF-8. The one that was
/// taken last is the current text.
abstract sealed class JsonStrings extends JsonCursor permits JsonLexer {
  private int textStart;
  private int textEnd;
  private boolean escaped;

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
}
