package sluice.transfer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// The simplest blocking server, with one defect. Without a defect it keeps every rule.
final class FaultyServer implements FramingServer {
  private final ServerConfig config;
  private final Service service;
  private final Defect defect;
  private final ServerSocket listener = new ServerSocket();
  private final Map<Socket, Thread> serving = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
  private final Thread acceptor = Thread.ofPlatform().unstarted(this::accept);

  FaultyServer(ServerConfig config, Service service, Defect defect) throws IOException {
    this.config = config;
    this.service = service;
    this.defect = defect;
    try {
      listener.setReuseAddress(defect != Defect.NO_REUSE_ADDRESS);
      listener.bind(config.bind(), config.backlog());
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    acceptor.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread thread = Thread.ofPlatform().unstarted(() -> serve(socket));
        serving.put(socket, thread);
        thread.start();
        if (defect == Defect.ONE_AT_A_TIME) {
          join(thread);
        }
      } catch (IOException e) {
        // Closed, or the next one may be better.
        Thread.onSpinWait();
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(config.noDelay());
      socket.setKeepAlive(defect != Defect.NO_KEEP_ALIVE);
      if (config.sendBuffer() > 0) {
        socket.setSendBufferSize(config.sendBuffer());
      }
      new FaultyConnection(socket, config, service, defect, clock).serve(this::closeAll);
    } catch (IOException e) {
      if (defect == Defect.DIES_OF_RESET) {
        quietly(listener);
      }
    } catch (PlantedError e) {
      if (defect == Defect.DIES_OF_ERROR) {
        closeAll();
      }
    } finally {
      serving.remove(socket);
    }
  }

  private void closeAll() {
    serving.keySet().forEach(FaultyServer::quietly);
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("a socket closes", e);
    }
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (defect != Defect.KEEPS_CONNECTIONS) {
      closeAll();
      join(acceptor);
      closeAll();
      serving.values().forEach(FaultyServer::join);
      clock.close();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
