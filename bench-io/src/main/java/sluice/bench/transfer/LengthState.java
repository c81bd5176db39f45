package sluice.bench.transfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Lengths as they stand before headers, each at a place of its own.
@State(Scope.Thread)
public class LengthState {
  final ByteBuffer lengths =
      ByteBuffer.allocate(HeaderSamples.COUNT * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final int[] values = new Random(42).ints(HeaderSamples.COUNT, 1, 64 << 10).toArray();
  private int next;

  public LengthState() {
    for (int i = 0; i < values.length; i++) {
      lengths.putInt(i * Integer.BYTES, values[i]);
    }
  }

  /// Where the next length stands.
  int nextIndex() {
    return (next++ & (HeaderSamples.COUNT - 1)) * Integer.BYTES;
  }

  /// The length that belongs there.
  int value(int index) {
    return values[index / Integer.BYTES];
  }
}
