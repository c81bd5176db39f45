package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.bench.transfer.load.ServerProcess;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.bench.transfer.load.ServerUnderTest;
import sluice.results.launch.HostPort;

/// A server on another host, which a [ControlServer] there has started. It ends with this process,
/// however this one ends, because its connection closes then. One thread at a time.
public final class ServerOnHost implements ServerUnderTest {
  private final ControlClient control;
  private InetSocketAddress address;

  private ServerOnHost(ControlClient control) {
    this.control = control;
  }

  /// Asks for a server and does not wait for it.
  ///
  /// @param host where a control server listens
  /// @param spec its directory and address are the host's to choose
  /// @param cpus its processors while it is measured; empty: none in particular
  public static ServerOnHost start(HostPort host, ServerSpec spec, List<Integer> cpus)
      throws IOException {
    ControlClient control = ControlClient.connect(host);
    try {
      control.send(
          new StartRequest(
                  spec.server(), spec.service(), spec.sink(), spec.chunk(), spec.backlog(), cpus)
              .toString());
      return new ServerOnHost(control);
    } catch (IOException e) {
      control.close();
      throw e;
    }
  }

  @Override
  public InetSocketAddress address() throws IOException {
    if (address == null) {
      address = ServerProcess.parse(control.receive());
    }
    return address;
  }

  @Override
  public void begin(boolean measured) throws IOException {
    var _ = ask(measured ? ControlConnection.MEASURE : ControlConnection.SETTLE);
  }

  @Override
  public ServerStats stats() throws IOException {
    return ServerStats.parse(ask(ControlConnection.STATS));
  }

  @Override
  public Map<String, String> granted() throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    for (String note : ask(ControlConnection.GRANTED).split(ControlConnection.SEPARATOR, -1)) {
      int equals = note.indexOf('=');
      if (equals > 0) {
        notes.put(note.substring(0, equals), note.substring(equals + 1));
      }
    }
    return notes;
  }

  @Override
  public long storedCrc32c(String file) throws IOException {
    return Long.parseLong(ask(ControlConnection.STORED + file));
  }

  private String ask(String request) throws IOException {
    var _ = address();
    return control.ask(request);
  }

  /// Ends the server and waits for its end, where it has come to listen.
  @Override
  public void close() throws IOException {
    try (control) {
      if (address != null) {
        var _ = control.ask(ControlConnection.STOP);
      }
    }
  }
}
