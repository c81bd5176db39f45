package sluice.transfer.server.syscall;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.libc.LibC;
import sluice.transfer.libc.NativeListener;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;
import sluice.transfer.server.Transport;

/// Accepts on one thread and serves each connection on another, all through [LibC].
final class RunningSyscallServer implements FramingServer {
  private static final int SOL_SOCKET = 1;
  private static final int SO_SNDBUF = 7;
  private static final int SO_KEEPALIVE = 9;

  private final ServerConfig config;
  private final Connections connections;
  private final Set<Thread> serving = ConcurrentHashMap.newKeySet();
  private final ThreadFactory threads;
  private final NativeListener listener;
  private final Thread acceptor;
  private volatile boolean closing;

  /// @param threads makes the acceptor's thread and one for each connection
  RunningSyscallServer(ServerConfig config, Service service, ThreadFactory threads)
      throws IOException {
    this.config = config;
    this.threads = threads;
    this.listener = NativeListener.open(config);
    this.connections = new Connections(config, service);
    this.acceptor = threads.newThread(this::accept);
    Threads.start(acceptor, this);
  }

  private void accept() {
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      while (!closing) {
        try {
          int socket = listener.accept(libc);
          Thread thread = threads.newThread(() -> serve(socket));
          serving.add(thread);
          if (!Threads.start(thread)) {
            // The next one may find a thread that has ended meanwhile.
            serving.remove(thread);
            libc.close(socket);
            Sockets.pauseAfterFailure();
          }
        } catch (IOException e) {
          // A connection that was gone before it was accepted, no descriptor left for it, or this
          // server is closing.
          Sockets.pauseAfterFailure();
        }
      }
    }
  }

  private void serve(int socket) {
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      Descriptor descriptor = new Descriptor(socket);
      try (Connection connection = connections.open(descriptor);
          SyscallConnection loop = new SyscallConnection(libc, socket, connection, config, arena)) {
        libc.setNoDelay(socket, config.noDelay());
        // As every server does, see Sockets: a peer may be lost without a word.
        libc.setOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
        if (config.sendBuffer() > 0) {
          libc.setOption(socket, SOL_SOCKET, SO_SNDBUF, config.sendBuffer());
        }
        if (!closing) {
          loop.serve();
        }
      } finally {
        descriptor.release(libc);
      }
    } catch (IOException e) {
      // The peer vanished, or this server is closing: it concerns this connection alone.
    } finally {
      serving.remove(Thread.currentThread());
    }
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      listener.shutdown(libc);
      Threads.join(acceptor);
      listener.close(libc);
    } catch (IOException e) {
      throw new IllegalStateException("the listening socket did not close", e);
    }
    connections.close();
    serving.forEach(Threads::join);
  }

  /// A socket that may be shut down from other threads until its own thread closes it: after that
  /// its number may stand for another file.
  private static final class Descriptor implements Transport {
    private final int socket;
    private boolean released;

    Descriptor(int socket) {
      this.socket = socket;
    }

    @Override
    public synchronized void shutdownInput() throws IOException {
      shutdown(LibC.SHUT_RD);
    }

    @Override
    public synchronized void close() throws IOException {
      shutdown(LibC.SHUT_RDWR);
    }

    private void shutdown(int how) throws IOException {
      if (!released) {
        try (Arena arena = Arena.ofConfined()) {
          new LibC(arena).shutdown(socket, how);
        }
      }
    }

    synchronized void release(LibC libc) throws IOException {
      released = true;
      libc.close(socket);
    }
  }
}
