package sluice.transfer.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads and writes several bytes of an array at once; the first byte is the lowest of the word.
final class Words {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;

  /// The highest bit of every byte.
  static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Words() {}

  static long eight(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static void put(long word, byte[] bytes, int at) {
    LONG.set(bytes, at, word);
  }

  static int four(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static short two(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at);
  }

  /// The word that up to eight ASCII characters are read as.
  static long of(String ascii) {
    byte[] bytes = new byte[Long.BYTES];
    byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, bytes, 0, text.length);
    return eight(bytes, 0);
  }

  /// Marks, by the highest bit of a byte, the first one that cannot stand for itself in a JSON
  /// string: a quote, a backslash, a control character, or a part of a character beyond ASCII.
  /// Bytes behind the first may be marked wrongly, because the subtractions borrow.
  static long special(long word) {
    return (word | marks(word)) & HIGH_BITS;
  }

  /// [#special] for ASCII; the other bits are not yet cleared.
  static long marks(long word) {
    // A changed bit puts the quote next to the control characters, and nothing else below it.
    long quoteOrControl = (word ^ (2 * ONES)) - (('"' - 1) * ONES);
    long backslash = (word ^ ('\\' * ONES)) - ONES;
    return quoteOrControl | backslash;
  }

  /// How many bytes lie before the first marked one.
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /// Whether a byte stands for itself in a JSON string.
  static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }
}
