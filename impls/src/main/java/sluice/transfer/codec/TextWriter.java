package sluice.transfer.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Writes strings into JSON texts without allocation.
///
/// Reading a string character by character is what costs most, so characters are taken in bulk into
/// a small array and from there four at a time. A text of usual length that is all plain ASCII
/// passes without a loop; whatever is unusual goes the long way.
final class TextWriter {
  /// Characters that are looked at together.
  private static final int BLOCK = 16;

  private static final int SHORT = 2 * BLOCK;

  private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  private final char[] taken = new char[SHORT];
  private final MemorySegment units = MemorySegment.ofArray(taken);

  /// Writes the characters of a string, without its quotes. Half a pair of surrogates is escaped.
  ///
  /// @return where the next part goes
  /// @throws IndexOutOfBoundsException where the target is too short
  int write(String text, byte[] target, int at) {
    int length = text.length();
    if (length >= Long.BYTES && length <= BLOCK) {
      text.getChars(0, Long.BYTES, taken, 0);
      text.getChars(length - Long.BYTES, length, taken, Long.BYTES);
      if (wrotePlain(0, target, at, at + length - Long.BYTES)) {
        return at + length;
      }
    } else if (length > BLOCK && length <= SHORT) {
      text.getChars(0, BLOCK, taken, 0);
      text.getChars(length - BLOCK, length, taken, BLOCK);
      if (wrotePlain(0, target, at, at + Long.BYTES)
          && wrotePlain(BLOCK, target, at + length - BLOCK, at + length - Long.BYTES)) {
        return at + length;
      }
    }
    return writeAny(text, length, target, at);
  }

  /// Writes sixteen characters if all stand for themselves.
  ///
  /// @param from where they are among those taken
  /// @param first where the first eight go
  /// @param second where the others go
  private boolean wrotePlain(int from, byte[] target, int first, int second) {
    long a = four(from);
    long b = four(from + 4);
    long c = four(from + 8);
    long d = four(from + 12);
    if (!LITTLE_ENDIAN || ((a | b | c | d) & FourCharacters.BEYOND_ASCII) != 0) {
      return false;
    }
    long head = FourCharacters.bytes(a, b);
    long tail = FourCharacters.bytes(c, d);
    if (((Words.marks(head) | Words.marks(tail)) & Words.HIGH_BITS) != 0) {
      return false;
    }
    Words.put(head, target, first);
    Words.put(tail, target, second);
    return true;
  }

  private long four(int from) {
    return units.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) Character.BYTES * from);
  }

  private int writeAny(String text, int length, byte[] target, int at) {
    int out = at;
    int next = 0;
    while (next < length) {
      int stop = length;
      if (length - next > SHORT) {
        text.getChars(next, next + BLOCK, taken, 0);
        if (wrotePlain(0, target, out, out + Long.BYTES)) {
          next += BLOCK;
          out += BLOCK;
          continue;
        }
        stop = next + BLOCK;
      }
      while (next < stop) {
        char c = text.charAt(next++);
        if (isPlain(c)) {
          target[out++] = (byte) c;
        } else if (c < 0x80) {
          out = Escapes.put(c, target, out);
        } else if (!Character.isSurrogate(c)) {
          out = Utf8.put(c, target, out);
        } else if (next < length && Character.isSurrogatePair(c, text.charAt(next))) {
          out = Utf8.put(Character.toCodePoint(c, text.charAt(next++)), target, out);
        } else {
          out = Escapes.put(c, target, out);
        }
      }
    }
    return out;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Words.isPlain((byte) c);
  }
}
