package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.results.boot.Boot;

@Timeout(60)
final class SendCommandTest {
  private static final int FAILED = 1;

  @TempDir private Path sent;
  @TempDir private Path received;

  @ParameterizedTest(name = "--byte-order={0}")
  @ValueSource(strings = {"little", "big"})
  void filesArriveAsTheyAre(String byteOrder) throws IOException {
    List<Path> files = List.of(file("a.bin", 300_000), file("empty", 0), file("b c.txt", 1));
    String order = "--byte-order=" + byteOrder;
    try (Program.Serving server = fileServer(order)) {
      CommandResult result = send(server, files, "--ack", order);

      result.assertSucceeded();
      assertEquals(files.size(), result.out().size(), "lines of " + result.out());
      for (int i = 0; i < files.size(); i++) {
        assertConfirmed(files.get(i), result.out().get(i));
      }
      server.program().end().assertSucceeded();
    }
    assertReceived(files);
  }

  @Test
  void filesArriveWithoutReplies() throws IOException {
    List<Path> files = List.of(file("a.bin", 100_000), file("b.bin", 5));
    try (Program.Serving server = fileServer()) {
      CommandResult result = send(server, files);

      result.assertSucceeded();
      assertTrue(
          result.out().getFirst().startsWith(files.getFirst() + ": 100000 bytes, "),
          result.out().getFirst());
      assertTrue(result.out().getFirst().endsWith(" MB/s"), result.out().getFirst());
      assertReceived(files);
      server.program().end().assertSucceeded();
    }
  }

  @Test
  void namesBeyondAsciiArrive() throws IOException {
    List<Path> files;
    try {
      files = List.of(file("\u7535\u5f71-\u00e4\ud83d\ude80.txt", 10));
    } catch (InvalidPathException e) {
      abort("this platform's file names do not reach beyond ASCII: " + e.getMessage());
      return;
    }
    try (Program.Serving server = fileServer()) {
      send(server, files, "--ack").assertSucceeded();
      server.program().end().assertSucceeded();
    }
    assertReceived(files);
  }

  @Test
  void worksAsAProcess() throws IOException {
    Path file = file("a.bin", 70_000);
    try (Program.Serving server = Program.serve("--impl=blocking", "--sink=checksum");
        Program client =
            Program.start(
                Boot.class, "send", "--to=" + server.address(), "--ack", file.toString())) {
      CommandResult result = client.end();
      result.assertSucceeded();
      assertEquals(1, result.out().size(), "lines of " + result.out());
      assertConfirmed(file, result.out().getFirst());
      server.program().end().assertSucceeded();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"--ack", "--timeout=30s"})
  void saysWhyTheServerRefuses(String option) throws IOException {
    try (Program.Serving server = Program.serve("--impl=blocking", "--max-body=1k")) {
      CommandResult result = send(server, List.of(file("a.bin", 1025)), option);
      result.assertComplains(FAILED, "the server refused: BODY_TOO_LARGE: ");
      assertEquals(List.of(), result.out());
      server.program().end().assertSucceeded();
    }
  }

  @Test
  void saysWhyTheServerRefusesWhenItStopsListening() throws IOException {
    Path file = sent.resolve("huge.bin");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(256L << 20);
    }
    try (Program.Serving server = Program.serve("--impl=blocking", "--max-body=1k")) {
      send(server, List.of(file), "--ack")
          .assertComplains(FAILED, "the server refused: BODY_TOO_LARGE: ");
    }
  }

  /// The server has something to say, which is not what matters: it is not asked.
  @Test
  void saysOfItselfThatAFileGotShorter() throws Exception {
    Path file = sent.resolve("shrinking.bin");
    long size = 256L << 20;
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw");
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      sparse.setLength(size);
      FutureTask<Void> serving =
          new FutureTask<>(
              () -> {
                shrinkWhileReceiving(listener, sparse);
                return null;
              });
      Thread.ofPlatform().daemon().start(serving);
      CommandResult.of("send", "--to=127.0.0.1:" + listener.getLocalPort(), file.toString())
          .assertComplains(FAILED, file + ": body: expected " + size + " bytes, it ended after ");
      serving.get();
    }
  }

  /// Far less fits into the buffers on the way than the file has.
  private static void shrinkWhileReceiving(ServerSocket listener, RandomAccessFile file)
      throws IOException {
    byte[] reply = "{\"error\":\"TRUNCATED\",\"message\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    try (Socket socket = listener.accept()) {
      socket.getInputStream().readNBytes(1);
      file.setLength(0);
      socket.getOutputStream().write(new byte[] {(byte) reply.length, 0, 0, 0});
      socket.getOutputStream().write(reply);
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketException e) {
      // The client has gone, with the reply unread.
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"--ack, 1", "--timeout=30s, 0"})
  void tellsOfNoFileThatMayHaveBeenRefused(String option, int told) throws IOException {
    List<Path> files = List.of(file("a.bin", 10), file("b.bin", 1025), file("c.bin", 10));
    try (Program.Serving server = Program.serve("--impl=blocking", "--max-body=1k")) {
      CommandResult result = send(server, files, option);
      result.assertComplains(FAILED, "the server refused: BODY_TOO_LARGE: ");
      assertEquals(told, result.out().size(), "lines of " + result.out());
    }
  }

  @Test
  void doesNotWaitForEverForTheEnd() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      CommandResult result =
          CommandResult.of(
              "send", "--to=" + address, "--timeout=100ms", file("a.bin", 1).toString());
      result.assertComplains(FAILED, address + ": the server said nothing for 100 ms");
      assertEquals(List.of(), result.out());
    }
  }

  @Test
  void saysThatNothingListens() throws IOException {
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String address = "127.0.0.1:" + silent.getLocalPort();
      CommandResult.of("send", "--to=" + address, file("a.bin", 1).toString())
          .assertComplains(FAILED, address + ": Connection refused");
    }
  }

  private Program.Serving fileServer(String... options) throws IOException {
    return Program.serve(
        Stream.concat(
                Stream.of("--impl=blocking", "--sink=file", "--dir=" + received),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private static CommandResult send(Program.Serving server, List<Path> files, String... options) {
    return CommandResult.of(
        Stream.of(
                Stream.of("send", "--to=" + server.address()),
                Stream.of(options),
                files.stream().map(Path::toString))
            .flatMap(args -> args)
            .toArray(String[]::new));
  }

  private Path file(String name, int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return Files.write(sent.resolve(name), content);
  }

  private static void assertConfirmed(Path file, String line) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(Files.readAllBytes(file));
    String start = file + ": " + Files.size(file) + " bytes, ";
    assertTrue(line.startsWith(start), start + ": expected in " + line);
    String end = ", CRC32C %08x confirmed by the server".formatted(crc.getValue());
    assertTrue(line.endsWith(end), end + ": expected in " + line);
  }

  /// These files and nothing else.
  private void assertReceived(List<Path> files) throws IOException {
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(received.resolve(file.getFileName())));
    }
  }
}
