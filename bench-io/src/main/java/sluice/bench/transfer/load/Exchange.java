package sluice.bench.transfer.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

/// A client's end of the message service. One thread.
public interface Exchange extends AutoCloseable {
  /// Sends all of `message` by one call.
  void send(ByteBuffer message) throws IOException;

  /// Receives exactly as many bytes as `reply` has room for.
  void receive(ByteBuffer reply) throws IOException;

  @Override
  void close() throws IOException;

  /// An exchange over a stream.
  static Exchange stream(InetSocketAddress address, boolean noDelay) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, noDelay);
    return new Exchange() {
      @Override
      public void send(ByteBuffer message) throws IOException {
        while (message.hasRemaining()) {
          channel.write(message);
        }
      }

      @Override
      public void receive(ByteBuffer reply) throws IOException {
        while (reply.hasRemaining()) {
          if (channel.read(reply) < 0) {
            throw new EOFException("the server closed the connection");
          }
        }
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /// An exchange of datagrams, each a message.
  static Exchange datagram(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open().connect(address);
    return new Exchange() {
      @Override
      public void send(ByteBuffer message) throws IOException {
        channel.write(message);
      }

      @Override
      public void receive(ByteBuffer reply) throws IOException {
        channel.read(reply);
        if (reply.hasRemaining()) {
          throw new IOException("a datagram came back shorter by " + reply.remaining() + " bytes");
        }
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
