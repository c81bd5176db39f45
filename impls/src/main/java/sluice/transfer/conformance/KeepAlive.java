package sluice.transfer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the kernel looks for peers that are gone, by the timers of its connections, as Linux
/// lists them.
final class KeepAlive {
  private static final List<Path> CONNECTIONS =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  private KeepAlive() {}

  /// @throws NotCheckable where the platform does not list timers
  static void requireListed() throws NotCheckable, IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
      socket.setKeepAlive(true);
      if (!on(socket.getLocalPort())) {
        throw new NotCheckable("timers of connections would be listed in " + CONNECTIONS);
      }
    }
  }

  /// Whether an established connection with this port on its own side waits for the time to look
  /// for its peer, and for nothing else.
  static boolean on(int port) {
    // Index, own address and port, the peer's, state 1, queues, timer 2.
    Pattern line =
        Pattern.compile(
            " *\\d+: [0-9A-F]+:%04X [0-9A-F]+:[0-9A-F]{4} 01 [0-9A-F:]+ 02:.*".formatted(port));
    return CONNECTIONS.stream()
        .filter(Files::exists)
        .flatMap(KeepAlive::lines)
        .anyMatch(text -> line.matcher(text).matches());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
