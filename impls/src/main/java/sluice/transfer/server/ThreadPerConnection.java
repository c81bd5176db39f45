package sluice.transfer.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.Step;

/// Serves each connection by a thread of its own with blocking calls; what kind of thread is all
/// that such servers differ in.
public final class ThreadPerConnection implements FramingServer {
  private final ServerConfig config;
  private final ServerSocketChannel listener;
  private final Connections connections;
  private final ThreadFactory threads;
  private final Set<Thread> serving = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress address;
  private final Thread acceptor;

  /// Listens from when this returns.
  ///
  /// @param threads makes the acceptor's thread and one for each connection
  public ThreadPerConnection(ServerConfig config, Service service, ThreadFactory threads)
      throws IOException {
    this.config = config;
    this.threads = threads;
    this.listener = Sockets.listen(config);
    this.address = (InetSocketAddress) listener.getLocalAddress();
    this.connections = new Connections(config, service);
    this.acceptor = threads.newThread(this::accept);
    Threads.start(acceptor, this);
  }

  private void accept() {
    for (SocketChannel channel; (channel = Sockets.accept(listener)) != null; ) {
      SocketChannel accepted = channel;
      Thread thread = threads.newThread(() -> serve(accepted));
      serving.add(thread);
      if (!Threads.start(thread)) {
        // The next one may find a thread that has ended meanwhile.
        serving.remove(thread);
        Sockets.closeQuietly(accepted);
        Sockets.pauseAfterFailure();
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel;
        Connection connection = connections.open(Transport.of(channel))) {
      if (listener.isOpen()) {
        Sockets.prepareAccepted(channel, config);
        move(channel, connection);
      }
    } catch (IOException e) {
      // The peer vanished, or this server is closing: it concerns this connection alone.
    } finally {
      serving.remove(Thread.currentThread());
    }
  }

  private void move(SocketChannel channel, Connection connection) throws IOException {
    ByteBuffer in = ByteBuffer.allocateDirect(config.chunk());
    ByteBuffer out = ByteBuffer.allocateDirect(Sockets.outputSize(config));
    Step step = Step.RECEIVE;
    while (step != Step.CLOSE) {
      boolean ended = channel.read(in.clear()) < 0;
      in.flip();
      do {
        step = ended ? connection.endOfStream(out) : connection.receive(in, out);
        send(channel, connection, out);
      } while (step == Step.DRAIN_OUTPUT);
      if (step == Step.LINGER) {
        channel.shutdownOutput();
      }
    }
  }

  private static void send(SocketChannel channel, Connection connection, ByteBuffer out)
      throws IOException {
    if (out.position() == 0) {
      return;
    }
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
      connection.alive();
    }
    out.clear();
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    Connections.quietly(listener::close);
    connections.close();
    Threads.join(acceptor);
    serving.forEach(Threads::join);
  }
}
