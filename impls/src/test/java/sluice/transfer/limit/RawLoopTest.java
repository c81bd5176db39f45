package sluice.transfer.limit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Traffic;

@Timeout(30)
final class RawLoopTest {
  private static final int SIZE = 1_000_003;

  private final Traffic traffic = new Traffic();
  @TempDir private Path directory;

  @BeforeEach
  void requireNativeCalls() {
    Optional<String> why = RawLoop.RECEIVE.unavailable();
    assumeTrue(why.isEmpty(), () -> "not available here: " + why.get());
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVE", "LOW_WATER", "DROP"})
  void countsEveryByteOfOneConnectionAfterTheOther(RawLoop loop) throws IOException {
    try (FramingServer server = start(loop)) {
      for (int connections = 1; connections <= 2; connections++) {
        try (Socket socket = connect(server)) {
          socket.getOutputStream().write(new byte[SIZE]);
          socket.shutdownOutput();
          assertEquals(-1, socket.getInputStream().read(), "it answers nothing, and closes");
        }
        assertEquals((long) connections * SIZE, traffic.bytes().sum());
      }
      assertEquals(0, traffic.units().sum());
    }
  }

  @Test
  void sendsBackWhatComes() throws IOException {
    byte[] message = {1, 2, 3, 4, 5};
    try (FramingServer server = start(RawLoop.ECHO);
        Socket socket = connect(server)) {
      for (int i = 1; i <= 3; i++) {
        socket.getOutputStream().write(message);
        assertArrayEquals(message, socket.getInputStream().readNBytes(message.length));
        message[0]++;
      }
      assertEquals(3L * message.length, traffic.bytes().sum());
      assertEquals(3, traffic.units().sum());
    }
  }

  @Test
  void readsThePipeOfOneWriterAfterTheOther() throws IOException {
    Path pipe = directory.resolve("pipe");
    try (FramingServer server = start(RawLoop.pipe(pipe))) {
      assertEquals(0, server.address().getPort());
      for (int writers = 1; writers <= 2; writers++) {
        Files.write(pipe, new byte[SIZE]);
        while (traffic.bytes().sum() < (long) writers * SIZE) {
          Thread.onSpinWait();
        }
      }
    }
    assertEquals(2L * SIZE, traffic.bytes().sum());
    assertFalse(Files.exists(pipe));
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVE", "DROP", "ECHO"})
  void closesUnderAConnection(RawLoop loop) throws IOException {
    FramingServer server = start(loop);
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(1);
      while (traffic.bytes().sum() < 1) {
        Thread.onSpinWait();
      }
      server.close();
      server.close();
      assertThrows(IOException.class, () -> connect(server));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(RawLoop loop) {
    assertEquals(loop, RawLoop.named(loop.toString()));
  }

  @Test
  void tellsWhichThereAre() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> RawLoop.named("x"));
    assertEquals(
        "raw loop: there is no 'x'; there is tcp, tcp-low-water, tcp-truncated, tcp-ping-pong,"
            + " pipe",
        refusal.getMessage());
  }

  private FramingServer start(RawLoop loop) throws IOException {
    return start(loop.toString());
  }

  private FramingServer start(String what) throws IOException {
    return RawLoop.start(what, ServerConfig.defaults(), traffic);
  }

  private static Socket connect(FramingServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
  }
}
