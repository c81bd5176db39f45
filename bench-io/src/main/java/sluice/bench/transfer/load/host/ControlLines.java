package sluice.bench.transfer.load.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/// The lines of a control connection: each request is a line, and so is its answer. One thread.
final class ControlLines {
  /// Every request is shorter; the answer to `hello`, which tells of a machine, is the longest
  /// line.
  private static final int LONGEST = 1 << 20;

  private static final int KEEP_ALIVE_SECONDS = 10;
  private static final int PROBES = 3;

  private final InputStream input;
  private final OutputStream output;

  /// @param socket stays the caller's to close
  ControlLines(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    // An end that has lost its power says nothing; the other is to notice within a minute.
    if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
      socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_ALIVE_SECONDS);
      socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_ALIVE_SECONDS);
      socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
    }
    input = new BufferedInputStream(socket.getInputStream());
    output = socket.getOutputStream();
  }

  /// The next line; empty at the end.
  ///
  /// @throws IOException also where a line does not end
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = input.read(); b != '\n'; b = input.read()) {
      if (b < 0) {
        return Optional.empty();
      }
      if (line.size() == LONGEST) {
        throw new IOException("expected lines of at most " + LONGEST + " bytes");
      }
      line.write(b);
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }

  void send(String line) throws IOException {
    output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    output.flush();
  }
}
