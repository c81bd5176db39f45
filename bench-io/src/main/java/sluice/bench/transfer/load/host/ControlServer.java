package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Starts the servers of runs whose load is on another host, by their names in the catalogue and in
/// fresh JVMs, for as long as the load wants. It asks for no password: whoever can connect can make
/// it measure.
public final class ControlServer implements AutoCloseable {
  /// A run has one connection for itself and one for its server.
  private static final int MOST = 16;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ServerSocket listener;
  private final Occupancy occupancy = new Occupancy();
  private final Map<Thread, Socket> connections = new ConcurrentHashMap<>();

  private ControlServer(ServerSocket listener) {
    this.listener = listener;
  }

  /// Listens; answers from when this returns, in threads of its own.
  ///
  /// @throws IOException where the address cannot be bound
  public static ControlServer start(InetSocketAddress bind) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(bind, MOST);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    ControlServer server = new ControlServer(listener);
    Thread.ofPlatform().daemon().name("control").start(server::accept);
    return server;
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (connections.size() >= MOST) {
          socket.close();
          continue;
        }
        Thread thread = Thread.ofPlatform().daemon().unstarted(() -> serve(socket));
        connections.put(thread, socket);
        thread.start();
      } catch (IOException e) {
        if (!listener.isClosed()) {
          complain(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new ControlConnection(socket, occupancy).run();
    } catch (IOException e) {
      // A load that goes away is nothing to complain of.
      if (!socket.isClosed() && socket.isConnected() && !vanished(e)) {
        complain(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(Thread.currentThread());
    }
  }

  private static boolean vanished(IOException e) {
    return e instanceof java.net.SocketException;
  }

  private static void complain(IOException e) {
    System.err.println("control: " + e.getMessage());
  }

  /// Ends all servers and connections; returns when they have ended.
  @Override
  public void close() throws IOException {
    listener.close();
    for (Map.Entry<Thread, Socket> connection : Map.copyOf(connections).entrySet()) {
      connection.getValue().close();
      try {
        var _ = connection.getKey().join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
