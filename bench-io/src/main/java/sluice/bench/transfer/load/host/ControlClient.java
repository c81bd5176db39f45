package sluice.bench.transfer.load.host;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import sluice.results.launch.HostPort;

/// The load's end of a control connection. One thread at a time.
final class ControlClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final HostPort host;
  private final Socket socket;
  private final ControlLines lines;

  private ControlClient(HostPort host, Socket socket) throws IOException {
    this.host = host;
    this.socket = socket;
    this.lines = new ControlLines(socket);
  }

  static ControlClient connect(HostPort host) throws IOException {
    Socket socket = new Socket();
    try {
      InetSocketAddress address = host.address();
      if (address.isUnresolved()) {
        throw new IOException("there is no host of this name");
      }
      socket.connect(address, PATIENCE_MILLIS);
      return new ControlClient(host, socket);
    } catch (IOException e) {
      socket.close();
      throw new IOException(host + ": " + e.getMessage(), e);
    }
  }

  void send(String request) throws IOException {
    lines.send(request);
  }

  /// The answer to the request that was sent before.
  ///
  /// @throws IOException also where it is an error
  String receive() throws IOException {
    String line =
        lines.next().orElseThrow(() -> new EOFException(host + ": closed the connection"));
    if (line.startsWith(ControlConnection.ERROR)) {
      throw new IOException(host + ": " + line.substring(ControlConnection.ERROR.length()));
    }
    return line;
  }

  String ask(String request) throws IOException {
    send(request);
    return receive();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
