package sluice.transfer.server.nio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Step;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Transport;

/// One connection on a selector: receives while the socket has bytes, and waits for room in the
/// socket instead while replies are held up. Used by the selector's thread alone.
final class SelectorConnection implements Closeable {
  /// Most receives in a row before other connections get their turn.
  private static final int TURN = 16;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Connection connection;
  private final ByteBuffer in;
  private final ByteBuffer out;
  private boolean ended;
  private Step step = Step.RECEIVE;

  SelectorConnection(
      SocketChannel channel,
      SelectionKey key,
      ServerConfig config,
      Connections connections,
      Transport transport) {
    this.channel = channel;
    this.key = key;
    this.in = ByteBuffer.allocateDirect(config.chunk());
    this.out = ByteBuffer.allocateDirect(Sockets.outputSize(config));
    // Last, because there may be no memory for the buffers.
    this.connection = connections.open(transport);
  }

  /// The socket has bytes, or room for those held up.
  void ready() throws IOException {
    for (int turn = 0; turn < TURN && flushed() && step != Step.CLOSE; turn++) {
      boolean more = true;
      if (step != Step.DRAIN_OUTPUT) {
        ended = channel.read(in.clear()) < 0;
        more = ended || !in.hasRemaining();
        in.flip();
        if (!ended && !in.hasRemaining()) {
          break;
        }
      }
      step = ended ? connection.endOfStream(out) : connection.receive(in, out);
      if (!more && step == Step.RECEIVE) {
        // A piece shorter than the buffer: the socket is most likely empty.
        break;
      }
    }
    if (!flushed() || step == Step.DRAIN_OUTPUT) {
      key.interestOps(SelectionKey.OP_WRITE);
    } else if (step == Step.CLOSE) {
      close();
    } else {
      if (step == Step.LINGER) {
        channel.shutdownOutput();
      }
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  /// Sends what is held up, as far as the socket takes it.
  ///
  /// @return whether nothing is held up any more
  private boolean flushed() throws IOException {
    if (out.position() == 0) {
      return true;
    }
    out.flip();
    if (channel.write(out) > 0) {
      connection.alive();
    }
    out.compact();
    return out.position() == 0;
  }

  @Override
  public void close() throws IOException {
    connection.close();
    channel.close();
  }
}
