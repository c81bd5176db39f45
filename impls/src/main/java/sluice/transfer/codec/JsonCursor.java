package sluice.transfer.codec;

import sluice.transfer.frame.FrameException;

/// A place in a JSON text: what is next there, and what to say where it is something else.
abstract sealed class JsonCursor permits JsonStrings {
  /// What [#token] returns at the end of the text.
  static final int END = -1;

  byte[] bytes;
  int at;
  int end;
  private int start;

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
}
