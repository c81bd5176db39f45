package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.stream.Collectors;
import sluice.bench.transfer.load.ServerProcess;
import sluice.bench.transfer.load.ServerUnderTest;
import sluice.results.launch.Affinity;
import sluice.results.launch.HostPort;

/// One connection of a load to the host of its servers. Its first line says what it is for:
///
/// ```
/// hello                       -> what the host tells of itself; the run lasts as long as this connection
/// start SERVER SERVICE ...    -> "listening on HOST:PORT"; then, as often as wanted,
///   stats | settle | measure | granted | stored FILE
/// stop                        -> "ended"
/// ```
///
/// What cannot be done is answered by `error: ` and why. The server ends with its connection.
final class ControlConnection {
  static final String HELLO = "hello";
  static final String SETTLE = "settle";
  static final String STATS = "stats";
  static final String MEASURE = "measure";
  static final String GRANTED = "granted";
  static final String STORED = "stored ";
  static final String STOP = "stop";
  static final String DONE = "done";
  static final String ERROR = "error: ";

  /// Between the notes of an answer.
  static final String SEPARATOR = "\t";

  private final Socket socket;
  private final Occupancy occupancy;
  private final ControlLines lines;

  ControlConnection(Socket socket, Occupancy occupancy) throws IOException {
    this.socket = socket;
    this.occupancy = occupancy;
    this.lines = new ControlLines(socket);
  }

  /// Answers until the other end closes.
  void run() throws IOException, InterruptedException {
    String first = lines.next().orElse("");
    try {
      if (first.equals(HELLO)) {
        hello();
      } else if (first.startsWith(StartRequest.WORD + " ")) {
        start(StartRequest.parse(first));
      } else if (!first.isEmpty()) {
        throw new IllegalArgumentException(
            "expected \"%s\" or \"%s ...\", got '%s'"
                .formatted(HELLO, StartRequest.WORD, shortened(first)));
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      lines.send(error(e));
    }
  }

  private void hello() throws IOException {
    occupancy.enter(socket.getInetAddress());
    try {
      lines.send(HostFacts.read(ServerProcess.JVM_ARGS).toJson());
      while (lines.next().isPresent()) {
        lines.send(ERROR + "expected nothing more on this connection");
      }
    } finally {
      occupancy.leave();
    }
  }

  private void start(StartRequest request) throws IOException, InterruptedException {
    InetAddress bind = socket.getLocalAddress();
    occupancy.begin(socket);
    try (ServerUnderTest server =
        ServerProcess.start(
            request.spec(bind.getHostAddress()),
            request.cpus(),
            Affinity.allowed(),
            ServerProcess.JVM_ARGS)) {
      lines.send(answer(() -> ServerProcess.GREETING + host(server)));
      for (String line = next(); !line.equals(STOP); line = next()) {
        String wanted = line;
        lines.send(answer(() -> answer(server, wanted)));
      }
    } finally {
      occupancy.end(socket);
    }
    lines.send(DONE);
  }

  /// The end of the connection stops the server too.
  private String next() throws IOException {
    return lines.next().orElse(STOP);
  }

  private static String host(ServerUnderTest server) throws IOException {
    return HostPort.of(server.address()).toString();
  }

  private static String answer(ServerUnderTest server, String request) throws IOException {
    if (request.startsWith(STORED)) {
      return Long.toString(server.storedCrc32c(request.substring(STORED.length())));
    }
    return switch (request) {
      case STATS -> server.stats().toJson();
      case GRANTED ->
          server.granted().entrySet().stream()
              .map(note -> note.getKey() + "=" + note.getValue())
              .collect(Collectors.joining(SEPARATOR));
      case SETTLE, MEASURE -> {
        server.begin(request.equals(MEASURE));
        yield DONE;
      }
      default ->
          throw new IllegalArgumentException(
              "expected %s, %s, %s, %s, %sFILE or %s, got '%s'"
                  .formatted(STATS, SETTLE, MEASURE, GRANTED, STORED, STOP, shortened(request)));
    };
  }

  /// What gives an answer, or fails.
  private interface Answer {
    String get() throws IOException;
  }

  private static String answer(Answer answer) {
    try {
      return answer.get();
    } catch (IOException | RuntimeException e) {
      return error(e);
    }
  }

  private static String error(Exception e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return ERROR + message.lines().findFirst().orElse("");
  }

  private static String shortened(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "...";
  }
}
