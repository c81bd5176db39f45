package sluice.transfer.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.JacksonCodec;
import sluice.transfer.frame.WireFormat;

/// There may be no memory for the buffers of a connection, which costs that connection alone. Netty
/// has its own way of making buffers, and its own care for failures.
class NoBufferTest {
  /// No buffer has this size, so that making it fails at once and every time.
  private static final int IMPOSSIBLE = -100_000;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"blocking", "virtual", "nio", "nio-multi", "aio", "syscall"})
  void connectionEndsAndTheServerGoesOn(String name) throws Exception {
    FramingServerProvider provider = FramingServerProvider.installed().find(name).get();
    assumeTrue(provider.unavailable().isEmpty(), () -> provider.unavailable().orElseThrow());
    try (FramingServer server = provider.start(config(), new Service.Message(WireFormat.DEFAULT))) {
      for (int i = 0; i < 4; i++) {
        try (TransferClient client =
            TransferClient.connect(
                server.address(),
                ByteOrder.LITTLE_ENDIAN,
                Duration.ofSeconds(30),
                new JacksonCodec())) {
          IOException end = assertThrows(IOException.class, () -> client.message(new byte[] {1}));
          assertFalse(end instanceof SocketTimeoutException, end.toString());
        }
      }
    }
  }

  private static ServerConfig config() {
    ServerConfig d = ServerConfig.defaults();
    return new ServerConfig(
        d.bind(),
        d.backlog(),
        d.reuseAddress(),
        d.noDelay(),
        d.receiveBuffer(),
        d.sendBuffer(),
        IMPOSSIBLE,
        2,
        d.idleTimeout(),
        d.linger(),
        d.lingerBytes());
  }
}
