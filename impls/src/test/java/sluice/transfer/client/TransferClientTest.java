package sluice.transfer.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.HandwrittenCodec;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.DiscardSink;

class TransferClientTest {
  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static FramingServer start(Service service) throws IOException {
    return FramingServerProvider.installed()
        .find("blocking")
        .get()
        .start(ServerConfig.defaults(), service);
  }

  private static FramingServer startTransfer(long maxBody) throws IOException {
    WireFormat d = WireFormat.DEFAULT;
    return start(
        new Service.Transfer(
            new WireFormat(ORDER, d.maxHeader(), maxBody, d.maxMessage()),
            HandwrittenCodec::new,
            new DiscardSink(false)));
  }

  private static TransferClient connect(FramingServer server) throws IOException {
    return TransferClient.connect(server.address(), ORDER, TIMEOUT, new HandwrittenCodec());
  }

  @Test
  void sendsBodiesAndReportsProgress() throws Exception {
    byte[] body = new byte[1_000_000];
    new Random(1).nextBytes(body);
    CRC32C crc = new CRC32C();
    crc.update(body);
    List<Long> progress = new ArrayList<>();
    try (FramingServer server = startTransfer(Long.MAX_VALUE);
        TransferClient client = connect(server)) {
      client.send(
          new FileHeader("a", body.length, true), new ByteArrayInputStream(body), progress::add);
      assertEquals(new Reply.Received(body.length, crc.getValue()), client.readReply());
      client.send(new FileHeader("b", 0, true), InputStream.nullInputStream(), progress::add);
      assertEquals(new Reply.Received(0, 0), client.readReply());
    }
    assertEquals(
        progress.stream().limit(progress.size() - 1).sorted().toList(),
        progress.subList(0, progress.size() - 1));
    assertEquals(1_000_000, progress.get(progress.size() - 2));
    assertEquals(0, progress.getLast());
  }

  @Test
  void takesNoMoreOfABodyThanTheHeaderSays() throws Exception {
    InputStream body = new ByteArrayInputStream(new byte[100]);
    try (FramingServer server = startTransfer(Long.MAX_VALUE);
        TransferClient client = connect(server)) {
      for (int i = 0; i < 2; i++) {
        client.send(new FileHeader("half", 50, true), body, sent -> {});
        assertEquals(50, assertInstanceOf(Reply.Received.class, client.readReply()).count());
      }
    }
    assertEquals(0, body.available());
  }

  @Test
  void bodyThatEndsEarlyIsAnError() throws Exception {
    try (FramingServer server = startTransfer(Long.MAX_VALUE);
        TransferClient client = connect(server)) {
      EOFException early =
          assertThrows(
              EOFException.class,
              () ->
                  client.send(
                      new FileHeader("short", 60, true),
                      new ByteArrayInputStream(new byte[50]),
                      sent -> {}));
      assertEquals("body: expected 60 bytes, it ended after 50", early.getMessage());
    }
  }

  @Test
  void refusalSaysWhy() throws Exception {
    try (FramingServer server = startTransfer(10);
        TransferClient client = connect(server)) {
      client.send(
          new FileHeader("large", 11, false), new ByteArrayInputStream(new byte[11]), sent -> {});
      Reply.Refused refused = assertInstanceOf(Reply.Refused.class, client.readReply());
      assertEquals("BODY_TOO_LARGE", refused.code());
      assertEquals("file_size: expected at most 10, got 11", refused.message());
      assertThrows(EOFException.class, client::readReply);
    }
  }

  @Test
  void messagesComeBack() throws Exception {
    try (FramingServer server = start(new Service.Message(WireFormat.DEFAULT));
        TransferClient client = connect(server)) {
      for (int size : new int[] {0, 1, 100_000}) {
        byte[] message = new byte[size];
        new Random(size).nextBytes(message);
        assertArrayEquals(message, client.message(message));
      }
    }
  }

  @Test
  void headerOverTheLimitIsNotSent() throws Exception {
    try (FramingServer server = startTransfer(10);
        TransferClient client = connect(server)) {
      for (int length : new int[] {70_000, 300_000}) {
        FileHeader header = new FileHeader("n".repeat(length), 0, true);
        assertThrows(
            IllegalArgumentException.class,
            () -> client.send(header, InputStream.nullInputStream(), sent -> {}));
      }
      client.send(new FileHeader("n", 0, true), InputStream.nullInputStream(), sent -> {});
      assertEquals(new Reply.Received(0, 0), client.readReply());
    }
  }

  @Test
  void nobodyListeningIsAnError() throws Exception {
    FramingServer server = startTransfer(10);
    server.close();
    assertThrows(ConnectException.class, () -> connect(server));
  }

  @Test
  void silenceIsAnError() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        FrameSocket socket =
            FrameSocket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), silent.getLocalPort()),
                ORDER,
                0,
                Duration.ofMillis(50))) {
      assertThrows(SocketTimeoutException.class, () -> socket.readUnit(10));
    }
  }

  @Test
  void brokenRepliesAreErrors() throws Exception {
    byte[][] replies = {
      {5, 0}, {5, 0, 0, 0, 'x'}, {-1, -1, -1, -1}, {11, 0, 0, 0, 'x'},
    };
    for (byte[] reply : replies) {
      try (ServerSocket listener = new ServerSocket(0);
          FrameSocket socket =
              FrameSocket.connect(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()),
                  ORDER,
                  0,
                  TIMEOUT)) {
        try (Socket accepted = listener.accept()) {
          accepted.getOutputStream().write(reply);
        }
        assertThrows(IOException.class, () -> socket.readUnit(10), Arrays.toString(reply));
      }
    }
  }

  @Test
  void repliesOfOtherShapesAreErrors() {
    for (String json : List.of("", "x", "{}", "[1]", "{\"received\":1,\"crc32c\":\"xyz\"}")) {
      assertThrows(
          IOException.class, () -> ReplyParser.parse(json.getBytes(StandardCharsets.UTF_8)), json);
    }
  }
}
