package sluice.transfer.frame;

import java.nio.ByteOrder;

/// What both ends of a connection agree on: the byte order of the length (W1) and the limits (W2).
///
/// @param byteOrder order of the 4-byte signed length
/// @param maxHeader most bytes a header may have, 1 and up
/// @param maxBody most bytes a body may have, 0 and up
/// @param maxMessage most bytes a message of the message service may have, 0 and up
public record WireFormat(ByteOrder byteOrder, int maxHeader, long maxBody, int maxMessage) {
  /// Bytes of the length that opens every frame and every message.
  public static final int LENGTH_BYTES = Integer.BYTES;

  /// Deepest nesting a header may have, its outermost object counted as 1 (W3).
  public static final int MAX_NESTING = 16;

  /// Little-endian, 64 KiB of header, no limit to the body, messages to 1 MiB.
  public static final WireFormat DEFAULT =
      new WireFormat(ByteOrder.LITTLE_ENDIAN, 64 << 10, Long.MAX_VALUE, 1 << 20);

  /// @throws IllegalArgumentException where a limit is out of its range
  public WireFormat {
    require(maxHeader >= 1, "max-header", "at least 1", maxHeader);
    require(maxBody >= 0, "max-body", "at least 0", maxBody);
    require(
        maxMessage >= 0 && maxMessage <= Integer.MAX_VALUE - 64,
        "max-message",
        "0 to 2^31-65",
        maxMessage);
  }

  private static void require(boolean holds, String name, String expected, long value) {
    if (!holds) {
      throw new IllegalArgumentException(name + ": expected " + expected + ", got " + value);
    }
  }
}
