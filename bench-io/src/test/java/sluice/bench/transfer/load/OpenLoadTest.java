package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoadTest {
  private static final int SIZE = 64;
  private static final int STALL_MILLIS = 100;

  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void everyMessageIsAnsweredAndCounted() throws Exception {
    OpenLoad load = load((bytes, count) -> {}, 3);
    load.begin(Arrivals.poisson(5_000, 1));
    for (int i = 0; i < 500; i++) {
      load.awaitReply();
    }
    load.drain();
    assertEquals(0, load.outstanding());
    assertEquals(load.due(), load.answered());
    assertEquals(load.due(), load.latencies().getTotalCount());
    assertEquals(load.due() * (SIZE + Integer.BYTES), load.answeredBytes());
    assertEquals(0, load.droppedShare());
  }

  /// Of 1,000 messages that are due every 0.5 ms, those of the first half of the stall wait for at
  /// least the other half: 100 messages, ten times as many as p99 leaves out. A client that waits
  /// for its reply would have been held up once.
  @Test
  void aStallIsChargedWithEveryMessageThatCameMeanwhile() throws Exception {
    OpenLoad load = load(stall(), 1);
    load.begin(Arrivals.constant(2_000));
    for (int i = 0; i < 1_000; i++) {
      load.awaitReply();
    }
    load.drain();
    double p99 = load.latencies().getValueAtPercentile(99) / 1e6;
    assertTrue(p99 >= STALL_MILLIS / 2.0, "p99 " + p99 + " ms");
  }

  /// A server that takes 10 ms over each message answers at most one in that time, and one more for
  /// the ends, on each connection.
  @Test
  void capacityIsThatOfAClosedLoop() throws Exception {
    int connections = 3;
    OpenLoad load = load((bytes, count) -> sleep(10), connections);
    double capacity = load.capacity(Duration.ofMillis(100));
    assertTrue(capacity > 0, "capacity " + capacity);
    assertTrue(capacity <= connections * 11 / 0.1, "capacity " + capacity);
    assertEquals(0, load.outstanding());
    assertEquals(load.answered(), load.latencies().getTotalCount());
  }

  private static Fault stall() {
    return (bytes, count) -> {
      if (count == 200) {
        sleep(STALL_MILLIS);
      }
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReplyThatDiffersIsRefused() throws Exception {
    OpenLoad load = load((bytes, count) -> bytes[SIZE] ^= (byte) (count == 7 ? 1 : 0), 1);
    load.begin(Arrivals.constant(2_000));
    IOException refusal =
        assertThrows(
            IOException.class,
            () -> {
              for (int i = 0; i < 8; i++) {
                load.awaitReply();
              }
            });
    assertEquals("a reply differs from its message", refusal.getMessage());
  }

  @Test
  void aConnectionThatEndsIsNoticed() throws Exception {
    OpenLoad load = load(null, 1);
    load.begin(Arrivals.constant(2_000));
    // Which exception it is depends on whether a message was on its way.
    assertThrows(IOException.class, load::awaitReply);
  }

  /// What is sent while nobody replies is kept until the window is full, and the rest is dropped.
  @Test
  void whatDoesNotFitTheWindowIsDropped() throws Exception {
    ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    open.add(silent);
    OpenLoad load = new OpenLoad((InetSocketAddress) silent.getLocalSocketAddress(), 1, SIZE);
    open.add(load);
    load.begin(Arrivals.constant(1e9));
    while (load.due() < 2 * OpenConnection.WINDOW) {
      load.runUntil(System.nanoTime() + 1_000_000);
    }
    assertEquals(OpenConnection.WINDOW, load.outstanding());
    assertEquals(load.due() - OpenConnection.WINDOW, Math.round(load.due() * load.droppedShare()));
  }

  /// A load on a server that echoes messages.
  ///
  /// @param fault done to each; null: the server closes its connections at once
  private OpenLoad load(Fault fault, int connections) throws IOException {
    ServerSocket server = new ServerSocket(0, connections, InetAddress.getLoopbackAddress());
    open.add(server);
    Thread acceptor =
        Thread.startVirtualThread(
            () -> {
              try {
                while (true) {
                  Socket socket = server.accept();
                  open.addLast(socket);
                  Thread.startVirtualThread(() -> echo(socket, fault));
                }
              } catch (IOException e) {
                // Closed, which ends the test.
                return;
              }
            });
    open.addFirst(acceptor::join);
    OpenLoad load =
        new OpenLoad((InetSocketAddress) server.getLocalSocketAddress(), connections, SIZE);
    open.add(load);
    return load;
  }

  private static void echo(Socket socket, Fault fault) {
    byte[] message = new byte[Integer.BYTES + SIZE];
    try (socket) {
      for (int count = 1; fault != null; count++) {
        if (socket.getInputStream().readNBytes(message, 0, message.length) < message.length) {
          return;
        }
        fault.beset(message, count);
        socket.getOutputStream().write(message);
      }
    } catch (IOException e) {
      // The client has gone.
      return;
    }
  }

  /// What is wrong with a server.
  private interface Fault {
    /// @param bytes of a message, length first
    /// @param count how many there were on its connection, with this one
    void beset(byte[] bytes, int count);
  }
}
