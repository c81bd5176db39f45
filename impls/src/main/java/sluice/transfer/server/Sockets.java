package sluice.transfer.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sluice.transfer.ServerConfig;

/// Applies a [ServerConfig] to sockets, alike for every server that uses the JDK's channels.
public final class Sockets {
  private Sockets() {}

  /// A bound, listening channel in blocking mode.
  public static ServerSocketChannel listen(ServerConfig config) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      prepareListener(channel, config);
      return channel.bind(config.bind(), config.backlog());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Sets what has to be set before a listening socket is bound.
  public static void prepareListener(NetworkChannel channel, ServerConfig config)
      throws IOException {
    channel.setOption(StandardSocketOptions.SO_REUSEADDR, config.reuseAddress());
    setSize(channel, StandardSocketOptions.SO_RCVBUF, config.receiveBuffer());
  }

  /// Sets what an accepted socket needs. The kernel is to look for peers that are gone: one that
  /// lost its power or its network says nothing of it, and without an idle timeout its connection
  /// would be held for ever.
  public static void prepareAccepted(NetworkChannel channel, ServerConfig config)
      throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, config.noDelay());
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    setSize(channel, StandardSocketOptions.SO_SNDBUF, config.sendBuffer());
  }

  private static void setSize(NetworkChannel channel, SocketOption<Integer> option, int size)
      throws IOException {
    if (size > 0) {
      channel.setOption(option, size);
    }
  }

  /// Bytes of the output buffer of a connection: room for the reply to one full chunk.
  public static int outputSize(ServerConfig config) {
    return config.chunk() + 4096;
  }

  /// Accepts one connection, or tells by null that the listener was closed.
  public static SocketChannel accept(ServerSocketChannel listener) {
    while (listener.isOpen()) {
      try {
        return listener.accept();
      } catch (IOException e) {
        // A connection that was gone before it was accepted, or no descriptor left for it: the
        // next one may succeed.
        pauseAfterFailure();
      }
    }
    return null;
  }

  /// Closes what is of no more use; that it fails to close changes nothing.
  public static void closeQuietly(Closeable socket) {
    Connections.quietly(socket::close);
  }

  /// Waits a moment before accepting is tried again, so that a process out of descriptors does not
  /// also use up a processor until one is free.
  public static void pauseAfterFailure() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
  }
}
