package sluice.bench.transfer.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/// Messages of one size and ever other content, as they go over the wire. One thread.
public final class Messages {
  /// How many messages there are before they repeat.
  public static final int DIFFERENT = 64;

  private final ByteBuffer[] messages = new ByteBuffer[DIFFERENT];
  private int next;

  /// @param size bytes of each message without its length
  /// @param prefixed whether the length goes before it, as streams need
  /// @param seed decides the content
  public Messages(int size, boolean prefixed, long seed) {
    Random random = new Random(seed);
    byte[] content = new byte[size];
    for (int i = 0; i < DIFFERENT; i++) {
      random.nextBytes(content);
      ByteBuffer message =
          ByteBuffer.allocateDirect(size + (prefixed ? Integer.BYTES : 0))
              .order(ByteOrder.LITTLE_ENDIAN);
      if (prefixed) {
        message.putInt(size);
      }
      messages[i] = message.put(content).flip();
    }
  }

  /// The next message, ready to be sent.
  public ByteBuffer next() {
    ByteBuffer message = messages[next].rewind();
    next = (next + 1) % DIFFERENT;
    return message;
  }

  /// Which message is the next.
  public int position() {
    return next;
  }

  /// Goes back, or on, to a message.
  public void position(int message) {
    next = message;
  }

  /// Bytes of a message on the wire.
  public int wireBytes() {
    return messages[0].capacity();
  }

  /// Room for a reply.
  public ByteBuffer replyBuffer() {
    return ByteBuffer.allocateDirect(wireBytes());
  }
}
