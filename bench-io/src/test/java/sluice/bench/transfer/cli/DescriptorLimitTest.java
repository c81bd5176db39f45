package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sluice.results.launch.HostPort;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HeaderCodec;

/// A process has only so many descriptors. A server that has used them all keeps those it serves,
/// waits without haste, and goes on accepting when there are some again.
@Timeout(120)
final class DescriptorLimitTest {
  private static final int LIMIT = 200;
  private static final int CONNECTIONS = LIMIT + 50;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static boolean traced;

  @TempDir private Path directory;

  @BeforeAll
  static void findTools() throws Exception {
    assumeTrue(works("sh", "-c", "ulimit -n " + LIMIT), "sh: not installed, or without ulimit");
    traced = works("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true");
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Stream<String> streamServers() {
    return FramingServerProvider.installed().names().stream()
        .filter(name -> FramingServerProvider.installed().find(name).get().streams());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("streamServers")
  void isSurvived(String server) throws Exception {
    FramingServerProvider.installed()
        .find(server)
        .get()
        .unavailable()
        .ifPresent(why -> abort("not available here: " + why));
    Path trace = directory.resolve("trace");
    long millis;
    try (Program.Serving serving =
        Program.serveBy(limited(trace), "--impl=" + server, "--service=message")) {
      // What is loaded or opened once, a server that runs out later has already.
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        assertServed(serving);
      }
      long start = System.nanoTime();
      exhaust(serving);
      millis = (System.nanoTime() - start) / 1_000_000;
      assertServed(serving);
      serving.program().end().assertSucceeded();
    }
    assumeTrue(traced, "strace: not installed, or not allowed to trace; nothing was counted");
    assertPaused(Files.readAllLines(trace), millis);
  }

  /// Starts what follows with few descriptors, and watched where that is possible.
  private static List<String> limited(Path trace) {
    List<String> command = new ArrayList<>();
    if (traced) {
      command.addAll(List.of("strace", "-f", "-qq", "--seccomp-bpf", "-e", "signal=none"));
      command.addAll(List.of("-e", "trace=accept,accept4", "-o", trace.toString()));
    }
    command.addAll(List.of("sh", "-c", "ulimit -n " + LIMIT + " && exec \"$@\"", "sh"));
    return command;
  }

  /// Connects more often than the server can accept, which is a matter of the kernel alone.
  private static void exhaust(Program.Serving serving) throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (TransferClient client = connect(serving)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = new Socket();
        idle.add(socket);
        socket.connect(address(serving), (int) TIMEOUT.toMillis());
      }
      assertEchoes(client);
      // Time enough to try in vain.
      Thread.sleep(300);
      assertEchoes(client);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private static void assertServed(Program.Serving serving) throws IOException {
    try (TransferClient client = connect(serving)) {
      assertEchoes(client);
    }
  }

  private static TransferClient connect(Program.Serving serving) throws IOException {
    return TransferClient.connect(
        address(serving),
        ByteOrder.LITTLE_ENDIAN,
        TIMEOUT,
        HeaderCodec.installed().find("jackson").get());
  }

  private static InetSocketAddress address(Program.Serving serving) {
    return HostPort.parse(serving.address()).address();
  }

  private static void assertEchoes(TransferClient client) throws IOException {
    byte[] message = {1, 2, 3};
    assertArrayEquals(message, client.message(message));
  }

  /// A millisecond is what servers pause for after a failure; twice as many failures as that leaves
  /// time for are as good as no pause. Where the kernel accepts by itself, there are no calls.
  private static void assertPaused(List<String> calls, long millis) {
    long failures = calls.stream().filter(call -> call.contains(" EMFILE ")).count();
    assertTrue(failures <= 2 * millis, failures + " failures to accept in " + millis + " ms");
  }
}
