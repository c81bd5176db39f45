package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.bench.transfer.load.host.OtherHost;
import sluice.bench.transfer.load.host.ServerOnHost;
import sluice.results.launch.HostPort;
import sluice.transfer.client.FrameSocket;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.WireFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
final class ServeCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int SIGTERM = 128 + 15;

  @TempDir private Path directory;

  @Test
  void servesUntilItsInputCloses() throws IOException {
    try (Program.Serving server = fileServer()) {
      server.program().end().assertSucceeded();
    }
    assertEquals(List.of(), names(directory));
  }

  @Test
  void endsOnSigtermAndThrowsPartialBodiesAway() throws IOException {
    try (Program.Serving server = fileServer();
        FrameSocket socket = connect(server)) {
      sendHalfAFrame(server, socket);
      assertEquals(1, names(directory).size(), "the directory of partial bodies");

      server.program().signal();

      CommandResult result = server.program().await();
      assertEquals(List.of(), result.err());
      assertEquals(SIGTERM, result.exitCode());
    }
    assertEquals(List.of(), names(directory));
  }

  @Test
  void throwsPartialBodiesAwayWhenItsInputCloses() throws IOException {
    try (Program.Serving server = fileServer();
        FrameSocket socket = connect(server)) {
      sendHalfAFrame(server, socket);
      server.program().end().assertSucceeded();
    }
    assertEquals(List.of(), names(directory));
  }

  @Test
  void answersEveryLineWithWhatItHasDone() throws IOException {
    try (Program.Serving server =
            Program.serve("--impl=blocking", "--service=message", "--byte-order=big");
        TransferClient client =
            TransferClient.connect(
                HostPort.parse(server.address()).address(),
                ByteOrder.BIG_ENDIAN,
                TIMEOUT,
                HeaderCodec.installed().find("jackson").get())) {
      ServerStats before = stats(server.program());
      assertEquals(0, before.units());
      byte[] message = {1, 2, 3};
      assertEquals(message.length, client.message(message).length);
      assertEquals(0, client.message(new byte[0]).length);

      ServerStats after = stats(server.program());
      ServerStats done = after.since(before);

      assertEquals(2, done.units());
      assertEquals(2 * WireFormat.LENGTH_BYTES + message.length, done.bytes());
      assertTrue(done.receives() >= 2, "receive calls " + done.receives());
      // The system may count it in steps that two messages do not fill; all of the program does.
      assertTrue(done.usage().cpuNanos() >= 0, "processor time " + done.usage());
      assertTrue(after.usage().cpuNanos() > 0, "processor time in all " + after.usage());
      assertTrue(done.usage().allocatedBytes() > 0, "heap bytes " + done.usage());
      server.program().end().assertSucceeded();
    }
  }

  @Test
  void answersInJsonWithTheNamesOfTheCounters() throws IOException {
    try (Program.Serving server = Program.serve("--impl=blocking")) {
      server.program().writeLine("");
      JsonNode answer = JSON.readTree(server.program().readLine());
      Set<String> everywhere =
          Set.of(
              "receives",
              "bytes",
              "directBytes",
              "units",
              "checksums",
              "cpuNanos",
              "allocatedBytes",
              "collectionMillis",
              "compilerNanos");
      Set<String> names = new TreeSet<>(answer.propertyNames());
      assertTrue(names.containsAll(everywhere), names.toString());
      names.removeAll(everywhere);
      Set<String> whereCounted = Set.of("voluntary", "involuntary");
      assertTrue(names.isEmpty() || names.equals(whereCounted), names.toString());
    }
  }

  @Test
  void startsServersForAnotherHostUntilItIsSignalled() throws IOException {
    try (Program.Serving control = Program.serve("--control-port=0");
        OtherHost run = OtherHost.reserve(HostPort.parse(control.address()))) {
      assertTrue(run.environment().containsKey("server host"));
      ServerOnHost server =
          ServerOnHost.start(
              HostPort.parse(control.address()),
              new ServerSpec("nio", "message", "discard", directory, 1024, 16),
              List.of());
      assertEquals(0, server.stats().units());
      List<ProcessHandle> servers = control.program().children();
      assertEquals(1, servers.size());

      control.program().signal();

      CommandResult result = control.program().await();
      assertEquals(List.of(), result.err());
      assertEquals(SIGTERM, result.exitCode());
      assertEquals(List.of(), servers.stream().filter(ProcessHandle::isAlive).toList());
      assertThrows(IOException.class, server::close);
    }
  }

  @Test
  void complainsOfAPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandResult.of("serve", "--impl=blocking", "--port=" + taken.getLocalPort())
          .assertComplains(1, "127.0.0.1:" + taken.getLocalPort());
    }
  }

  private Program.Serving fileServer() throws IOException {
    return Program.serve("--impl=blocking", "--sink=file", "--dir=" + directory);
  }

  private static FrameSocket connect(Program.Serving server) throws IOException {
    InetSocketAddress address = HostPort.parse(server.address()).address();
    return FrameSocket.connect(address, ByteOrder.LITTLE_ENDIAN, 0, TIMEOUT);
  }

  /// Returns when the server has received it.
  private static void sendHalfAFrame(Program.Serving server, FrameSocket socket)
      throws IOException {
    byte[] header = new byte[256];
    int length =
        HeaderCodec.installed()
            .find("jackson")
            .get()
            .encode(new FileHeader("half.bin", 2000, true), header, WireFormat.LENGTH_BYTES);
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
    int head = WireFormat.LENGTH_BYTES + length;
    socket.write(header, 0, head);
    socket.write(new byte[1000], 0, 1000);
    while (stats(server.program()).bytes() < head + 1000) {
      Thread.onSpinWait();
    }
  }

  private static ServerStats stats(Program program) throws IOException {
    program.writeLine("stats");
    return ServerStats.parse(program.readLine());
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
