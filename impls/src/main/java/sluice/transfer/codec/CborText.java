package sluice.transfer.codec;

import sluice.transfer.frame.FrameException;

/// Finds texts that are not UTF-8: Jackson's CBOR parser takes overlong forms, surrogates and
/// numbers past U+10FFFF for characters.
///
/// Items of CBOR follow each other head by head, containers included, so one pass over the heads
/// meets every text. Where the heads make no sense the pass ends: the parser then says why.
final class CborText {
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int MAP = 5;

  private CborText() {}

  static void check(byte[] source, int offset, int length) throws FrameException {
    if (length < 1 || (source[offset] & 0xFF) >> 5 != MAP) {
      throw HeaderRules.refused("header: expected one CBOR map");
    }
    int end = offset + length;
    int at = offset;
    while (at < end) {
      int type = (source[at] & 0xFF) >> 5;
      int info = source[at] & 0x1F;
      int head = 1 + argumentBytes(info);
      if (end - at < head) {
        return;
      }
      long content = type == BYTES || type == TEXT ? argument(source, at, head, info) : 0;
      at += head;
      if (content < 0 || content > end - at) {
        return;
      }
      if (type == TEXT) {
        checkUtf8(source, offset, at, at + (int) content);
      }
      at += (int) content;
    }
  }

  private static void checkUtf8(byte[] source, int offset, int from, int to) throws FrameException {
    int invalid = Utf8.firstInvalid(source, from, to);
    if (invalid < to) {
      throw HeaderRules.refused("header, byte " + (invalid - offset) + ": expected UTF-8");
    }
  }

  private static int argumentBytes(int info) {
    return switch (info) {
      case 24 -> 1;
      case 25 -> 2;
      case 26 -> 4;
      case 27 -> 8;
      default -> 0;
    };
  }

  /// The number in the head; 0 for a text of indefinite length, whose parts have heads of their
  /// own.
  private static long argument(byte[] source, int at, int head, int info) {
    if (info < 24) {
      return info;
    }
    long value = 0;
    for (int i = at + 1; i < at + head; i++) {
      value = (value << 8) | (source[i] & 0xFF);
    }
    return value;
  }
}
