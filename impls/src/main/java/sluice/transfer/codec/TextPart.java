package sluice.transfer.codec;

/// A piece of JSON text that is always the same: 8 to 16 ASCII characters.
///
/// @param head its first eight characters
/// @param tail its last eight, some of them in `head` too
/// @param length how many there are
record TextPart(long head, long tail, int length) {
  static TextPart of(String ascii) {
    int length = ascii.length();
    return new TextPart(
        Words.of(ascii.substring(0, Long.BYTES)),
        Words.of(ascii.substring(length - Long.BYTES)),
        length);
  }

  /// Writes it.
  ///
  /// @return where the next part goes
  int put(byte[] target, int at) {
    int end = at + length;
    Words.put(head, target, at);
    Words.put(tail, target, end - Long.BYTES);
    return end;
  }
}
