package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.results.boot.Boot;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;

/// Holds what servers say of zero copy against the kernel's own count: strace sees every byte that
/// a call moves, whatever the call is named in Java.
class ZeroCopyTest {
  private static final int SIZE = 8 << 20;
  private static final int CHUNK = 64 << 10;

  @TempDir Path directory;

  @BeforeEach
  void requireStrace() throws Exception {
    boolean works;
    try {
      works = new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      works = false;
    }
    assumeTrue(works, "strace: not installed, or not allowed to trace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"syscall", "netty-epoll"})
  void bodyIsSplicedIntoTheFile(String server) throws Exception {
    List<String> calls = callsOfReceiving(server, false);

    // Each byte is moved twice, into the pipe and out of it; what came with the header is not.
    long spliced = moved(calls, "splice");
    assertTrue(
        spliced >= 2L * (SIZE - CHUNK) && spliced <= 2L * SIZE,
        "spliced " + spliced + " bytes of " + SIZE);
    long received = moved(calls, "recvfrom");
    assertTrue(received < 2 * CHUNK, "received " + received + " bytes into memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"syscall", "netty-epoll"})
  void bodyIsReceivedWhereItsChecksumIsAskedFor(String server) throws Exception {
    List<String> calls = callsOfReceiving(server, true);

    assertEquals(0, moved(calls, "splice"));
    assertTrue(moved(calls, "recvfrom") >= SIZE);
  }

  @Test
  void nioReceivesTheBodyIntoMemory() throws Exception {
    List<String> calls = callsOfReceiving("nio", false);

    assertEquals(0, moved(calls, "splice"));
    assertTrue(moved(calls, "read") >= SIZE);
  }

  /// Sends one body to a server that strace watches.
  private List<String> callsOfReceiving(String server, boolean ack) throws Exception {
    Optional<String> unavailable =
        FramingServerProvider.installed().find(server).get().unavailable();
    assumeTrue(unavailable.isEmpty(), () -> server + ": " + unavailable.get());
    byte[] body = new byte[SIZE];
    new Random(1).nextBytes(body);
    Path trace = directory.resolve("trace");
    Path sink = Files.createDirectory(directory.resolve("sink"));
    Process process =
        new ProcessBuilder(
                "strace",
                "-f",
                "-qq",
                "-e",
                "trace=splice,recvfrom,read",
                "-e",
                "signal=none",
                "-o",
                trace.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Boot.class.getName(),
                "serve",
                "--impl=" + server,
                "--sink=file",
                "--dir=" + sink)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String port = process.inputReader().readLine().replaceAll(".*:", "");
      try (TransferClient client =
          TransferClient.connect(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)),
              ByteOrder.LITTLE_ENDIAN,
              Duration.ofSeconds(30),
              HeaderCodec.installed().find("jackson").get())) {
        client.send(new FileHeader("body", SIZE, ack), new ByteArrayInputStream(body), sent -> {});
        // The reply to an empty body tells that the one before it is stored.
        client.send(
            new FileHeader("end", 0, true), new ByteArrayInputStream(new byte[0]), sent -> {});
        for (int replies = ack ? 2 : 1; replies > 0; replies--) {
          client.readReply();
        }
      }
      process.outputWriter().close();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the server did not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(
        -1, Files.mismatch(Files.write(directory.resolve("body"), body), sink.resolve("body")));
    return Files.readAllLines(trace);
  }

  /// Adds up what calls of this name returned. A call that others interrupt is traced in two lines,
  /// of which the second has the result.
  private static long moved(List<String> calls, String name) {
    Pattern result = Pattern.compile("\\b" + name + "(?:\\(| resumed).*= (\\d+)$");
    return calls.stream()
        .map(result::matcher)
        .filter(Matcher::find)
        .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
        .sum();
  }
}
