package sluice.transfer.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.JacksonCodec;
import sluice.transfer.frame.Step;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.FileSink;

/// What holds for bodies that are moved directly, which the conformance kit cannot look into.
class ConnectionTest {
  private static final int SIZE = 10;
  private static final String HEADER = "{\"file_name\":\"body\",\"file_size\":" + SIZE + "}";

  @TempDir Path directory;

  private final CountDownLatch cut = new CountDownLatch(1);
  private final ByteBuffer out = ByteBuffer.allocate(4096);
  private Connections connections;
  private Connection connection;

  @BeforeEach
  void receiveAHeader() throws IOException {
    ServerConfig d = ServerConfig.defaults();
    ServerConfig config =
        new ServerConfig(
            d.bind(),
            d.backlog(),
            d.reuseAddress(),
            d.noDelay(),
            d.receiveBuffer(),
            d.sendBuffer(),
            d.chunk(),
            1,
            d.idleTimeout(),
            Duration.ofMillis(1),
            d.lingerBytes());
    connections =
        new Connections(
            config,
            new Service.Transfer(WireFormat.DEFAULT, JacksonCodec::new, new FileSink(directory)));
    connection = connections.open(new Watched());
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    ByteBuffer in =
        ByteBuffer.allocate(WireFormat.LENGTH_BYTES + header.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(header.length)
            .put(header)
            .flip();
    assertEquals(Step.RECEIVE, connection.receive(in, out));
  }

  @Test
  void bodyThatCannotBeShownIsRefusedAndItsPeerNotWaitedFor() throws Exception {
    Files.createDirectory(directory.resolve("body"));
    assertRefused(connection.moved(connection.direct(), SIZE, out));
  }

  @Test
  void bodyThatCannotBeStoredIsRefusedAndItsPeerNotWaitedFor() throws Exception {
    assertRefused(connection.failed(connection.direct(), new IOException("disk full"), out));
    assertTrue(reply().contains("disk full"), reply());
  }

  private void assertRefused(Step step) throws InterruptedException {
    assertEquals(Step.LINGER, step);
    assertTrue(reply().contains("SINK_FAILED"), reply());
    assertCutOff();
  }

  private void assertCutOff() throws InterruptedException {
    assertTrue(cut.await(30, TimeUnit.SECONDS), "the connection lingers for ever");
    connection.close();
    connections.close();
  }

  @Test
  void refusalForWhichThereIsNoRoomIsNotWaitedFor() throws Exception {
    ByteBuffer full = ByteBuffer.allocate(1);
    assertEquals(
        Step.DRAIN_OUTPUT,
        connection.failed(connection.direct(), new IOException("disk full"), full));
    assertCutOff();
  }

  @Test
  void refusalAtTheEndOfTheStreamIsNotWaitedFor() throws Exception {
    assertEquals(Step.CLOSE, connection.endOfStream(out));
    assertTrue(reply().contains("TRUNCATED"), reply());
    assertCutOff();
  }

  private String reply() {
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }

  private final class Watched implements Transport {
    @Override
    public void shutdownInput() {}

    @Override
    public void close() {
      cut.countDown();
    }
  }
}
