package sluice.bench.transfer.load.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.results.launch.Affinity;
import sluice.results.launch.HostPort;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HandwrittenCodec;
import sluice.transfer.frame.FileHeader;

/// Both ends of the control connection in this process; servers run in their own.
@Timeout(60)
final class ControlServerTest {
  private static final ServerSpec MESSAGES =
      new ServerSpec("blocking", "message", "discard", Path.of(""), 1024, 16);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final byte[] BODY = {1, 2, 3};

  private ControlServer control;
  private HostPort host;

  @BeforeEach
  void start() throws IOException {
    control = ControlServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    host = HostPort.of(control.address());
  }

  @AfterEach
  void close() throws IOException {
    control.close();
    assertEquals(Set.of(), children(), "server processes are left");
  }

  @Test
  void startsServersOneAfterTheOther() throws IOException {
    try (OtherHost run = OtherHost.reserve(host)) {
      assertTrue(run.environment().get("server host").startsWith(host + ": "));
      assertTrue(run.environment().containsKey("server host: kernel"));
      for (int i = 0; i < 2; i++) {
        try (ServerOnHost server = ServerOnHost.start(host, MESSAGES, firstProcessor())) {
          ServerStats before = server.stats();
          exchange(server, 1);
          assertEquals(1, server.stats().since(before).units());
          server.begin(true);
          assertGranted(server.granted());
        }
        assertEquals(Set.of(), children(), "server processes");
      }
    }
  }

  private static void assertGranted(Map<String, String> notes) {
    if (Affinity.available()) {
      String first = Affinity.ranges(firstProcessor());
      assertEquals(first, notes.get("server asked"));
      assertEquals(first, notes.get("server"));
      assertEquals(first, notes.get("server JIT"));
    }
  }

  @Test
  void tellsWhatAFileSinkHasStored() throws IOException {
    ServerSpec files = new ServerSpec("nio", "transfer", "file", Path.of("/etc"), 1024, 16);
    try (OtherHost run = OtherHost.reserve(host);
        ServerOnHost server = ServerOnHost.start(host, files, List.of());
        TransferClient client = connect(server)) {
      assertFalse(run.environment().isEmpty());
      client.send(
          new FileHeader("stored.bin", BODY.length, true),
          new ByteArrayInputStream(BODY),
          sent -> {});
      var _ = client.readReply();
      CRC32C crc = new CRC32C();
      crc.update(BODY);
      assertEquals(crc.getValue(), server.storedCrc32c("stored.bin"));
      assertTrue(
          complaint(() -> server.storedCrc32c("../../etc/passwd")).contains("there is none"));
    }
  }

  @Test
  void aRunThatVanishesEndsItsServer() throws Exception {
    OtherHost run = OtherHost.reserve(host);
    ServerOnHost server = ServerOnHost.start(host, MESSAGES, List.of());
    exchange(server, 1);
    assertEquals(1, children().size());

    run.close();
    awaitNoChildren();

    try (OtherHost next = OtherHost.reserve(host);
        ServerOnHost another = ServerOnHost.start(host, MESSAGES, List.of())) {
      assertFalse(next.environment().isEmpty());
      exchange(another, 1);
    }
    assertThrows(IOException.class, server::stats);
    assertThrows(IOException.class, server::close);
  }

  @Test
  void aLoadThatVanishesEndsItsServer() throws Exception {
    try (OtherHost run = OtherHost.reserve(host)) {
      assertFalse(run.environment().isEmpty());
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
        ControlLines lines = new ControlLines(socket);
        lines.send("start blocking message discard 1024 16 -");
        assertTrue(lines.next().orElseThrow().startsWith("listening on 127.0.0.1:"));
        assertEquals(1, children().size());
      }
      awaitNoChildren();
    }
  }

  @Test
  void oneRunAtATime() throws IOException {
    try (OtherHost run = OtherHost.reserve(host)) {
      assertFalse(run.environment().isEmpty());
      assertEquals(
          host + ": busy with a run from 127.0.0.1", complaint(() -> OtherHost.reserve(host)));
    }
    assertTrue(
        complaint(() -> ServerOnHost.start(host, MESSAGES, List.of()).address())
            .contains("expected \"hello\""));
  }

  @Test
  void aBadLineIsAnError() throws IOException {
    assertTrue(answer("frobnicate").startsWith("error: expected \"hello\" or \"start ...\""));
    assertTrue(answer("start nonesuch").startsWith("error: expected \"start SERVER"));
    try (OtherHost run = OtherHost.reserve(host)) {
      assertFalse(run.environment().isEmpty());
      assertTrue(
          answer("start nonesuch message discard 1 1 -").startsWith("error: server: expected one"));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
        ControlLines lines = new ControlLines(socket);
        lines.send("start blocking message discard 1024 16 -");
        assertTrue(lines.next().orElseThrow().startsWith("listening on "));
        lines.send("x".repeat(1000));
        String answer = lines.next().orElseThrow();
        assertTrue(answer.startsWith("error: expected stats, settle, measure, granted, "), answer);
        assertTrue(answer.length() < 200, answer);
        lines.send("stats");
        assertTrue(lines.next().orElseThrow().startsWith("{\"receives\":0,"));
      }
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    // Bound and not listening: nobody else gets the port meanwhile.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      HostPort nobody = HostPort.of((InetSocketAddress) silent.getLocalSocketAddress());
      String message = complaint(() -> OtherHost.reserve(nobody));
      assertTrue(message.startsWith(nobody + ": "), message);
    }
  }

  private String answer(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
      ControlLines lines = new ControlLines(socket);
      lines.send(line);
      return lines.next().orElseThrow();
    }
  }

  private static String complaint(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IOException.class, call).getMessage();
  }

  private static List<Integer> firstProcessor() {
    return Affinity.available() ? Affinity.allowed().subList(0, 1) : List.of();
  }

  private static void exchange(ServerOnHost server, int messages) throws IOException {
    try (TransferClient client = connect(server)) {
      for (int i = 0; i < messages; i++) {
        assertEquals(BODY.length, client.message(BODY).length);
      }
    }
  }

  private static TransferClient connect(ServerOnHost server) throws IOException {
    return TransferClient.connect(
        server.address(), ByteOrder.LITTLE_ENDIAN, PATIENCE, new HandwrittenCodec());
  }

  private static void awaitNoChildren() throws InterruptedException {
    while (!children().isEmpty()) {
      Thread.sleep(5);
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}
