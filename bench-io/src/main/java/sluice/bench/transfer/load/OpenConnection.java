package sluice.bench.transfer.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.HdrHistogram.Histogram;

/// One connection of an [OpenLoad]. It holds messages that are due until the kernel takes them, and
/// for each that is on its way when it was due. Every reply is held against its message. One
/// thread.
final class OpenConnection implements AutoCloseable {
  /// Most messages that are due or on their way, a power of two.
  static final int WINDOW = 4096;

  private static final int READ = 64 << 10;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Messages messages;
  private final Messages expected;
  private final ByteBuffer received = ByteBuffer.allocateDirect(READ);
  private final long[] due = new long[WINDOW];
  private ByteBuffer sending;
  // Counts of messages: answered <= sent <= accepted <= answered + WINDOW.
  private long accepted;
  private long sent;
  private long answered;

  /// @param size bytes of each message
  /// @param seed decides their content
  OpenConnection(InetSocketAddress address, Selector selector, int size, long seed)
      throws IOException {
    messages = new Messages(size, true, seed);
    expected = new Messages(size, true, seed);
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /// Messages without a reply so far.
  long outstanding() {
    return accepted - answered;
  }

  /// Takes a message that is due, and sends it if the kernel has room.
  void accept(long dueAt) throws IOException {
    due[(int) accepted & (WINDOW - 1)] = dueAt;
    accepted++;
    send();
  }

  /// Sends what the kernel has room for.
  void send() throws IOException {
    while (sent < accepted) {
      if (sending == null) {
        sending = messages.next();
      }
      channel.write(sending);
      if (sending.hasRemaining()) {
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      sending = null;
      sent++;
    }
    key.interestOps(SelectionKey.OP_READ);
  }

  /// Takes the replies that have come.
  ///
  /// @param latencies from when a message was due to when its reply was read
  /// @return how many there were
  /// @throws IOException where the server closed the connection, or a reply is not its message
  int receive(Histogram latencies) throws IOException {
    if (channel.read(received) < 0) {
      throw new EOFException("the server closed the connection");
    }
    long now = System.nanoTime();
    int end = received.flip().limit();
    int size = expected.wireBytes();
    int replies = 0;
    for (; end - received.position() >= size; replies++) {
      check(received.limit(received.position() + size));
      received.position(received.limit());
      latencies.recordValue(Math.max(0, now - due[(int) answered & (WINDOW - 1)]));
      answered++;
    }
    received.limit(end).compact();
    return replies;
  }

  private void check(ByteBuffer reply) throws IOException {
    if (answered == sent || reply.mismatch(expected.next()) >= 0) {
      throw new IOException("a reply differs from its message");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
