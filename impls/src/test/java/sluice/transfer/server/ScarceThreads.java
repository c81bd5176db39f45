package sluice.transfer.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.JacksonCodec;

/// A system that has a thread for the acceptor and for every connection but the second.
public final class ScarceThreads implements ThreadFactory {
  private static final int REFUSED = 2;

  private final AtomicInteger made = new AtomicInteger();

  @Override
  public Thread newThread(Runnable task) {
    return made.getAndIncrement() == REFUSED ? new Unstartable(task) : new Thread(task);
  }

  /// A system without a thread for the acceptor: the server tells so, and has let go of its
  /// address.
  ///
  /// @param start starts the server
  public static void assertNothingLeftBy(Start start) throws IOException {
    // Nobody else takes ports of this address.
    InetAddress address = InetAddress.getByName("127.0.0.77");
    InetSocketAddress free;
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      free = (InetSocketAddress) socket.getLocalSocketAddress();
    }
    assertThrows(OutOfMemoryError.class, () -> start.with(at(free), Unstartable::new).close());
    try (ServerSocket again = new ServerSocket(free.getPort(), 1, address)) {
      assertTrue(again.isBound());
    }
  }

  private static ServerConfig at(InetSocketAddress address) {
    ServerConfig d = ServerConfig.defaults();
    return new ServerConfig(
        address,
        d.backlog(),
        d.reuseAddress(),
        d.noDelay(),
        d.receiveBuffer(),
        d.sendBuffer(),
        d.chunk(),
        d.workers(),
        d.idleTimeout(),
        d.linger(),
        d.lingerBytes());
  }

  /// Starts a server that takes its threads from a factory.
  @FunctionalInterface
  public interface Start {
    FramingServer with(ServerConfig config, ThreadFactory threads) throws IOException;
  }

  /// The second connection ends, and those before and after it are served.
  public static void assertSurvivedBy(FramingServer server) throws IOException {
    try (TransferClient before = connect(server);
        TransferClient refused = connect(server);
        TransferClient after = connect(server)) {
      assertEchoes(before);
      assertThrows(IOException.class, () -> refused.message(new byte[1]));
      assertEchoes(after);
      assertEchoes(before);
    }
  }

  private static TransferClient connect(FramingServer server) throws IOException {
    return TransferClient.connect(
        server.address(), ByteOrder.LITTLE_ENDIAN, Duration.ofSeconds(30), new JacksonCodec());
  }

  private static void assertEchoes(TransferClient client) throws IOException {
    byte[] message = {1, 2, 3};
    assertArrayEquals(message, client.message(message));
  }

  private static final class Unstartable extends Thread {
    Unstartable(Runnable task) {
      super(task);
    }

    @Override
    public synchronized void start() {
      throw new OutOfMemoryError("unable to create native thread, says the test");
    }
  }
}
