package sluice.transfer.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Collects a known number of bytes from pieces of any size. It grows with what arrives, never with
/// what a peer merely announces.
final class Accumulator {
  private byte[] bytes = new byte[256];
  private int count;

  /// Moves bytes from `in` until `target` bytes are held in all.
  ///
  /// @return whether they are
  boolean fill(ByteBuffer in, int target) {
    int taken = Math.min(target - count, in.remaining());
    int needed = count + taken;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(target, 2L * bytes.length)));
    }
    in.get(bytes, count, taken);
    count = needed;
    return count == target;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return count == 0;
  }

  void clear() {
    count = 0;
  }
}
