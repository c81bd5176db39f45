package sluice.bench.transfer.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.HandwrittenCodec;
import sluice.transfer.frame.Traffic;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.limit.RawLoop;
import sluice.transfer.sink.DiscardSink;
import sluice.transfer.sink.FileSink;
import sluice.transfer.sink.Sink;

/// What a server under test is to be, as it goes over the command line of its process.
///
/// @param server its name in the catalogue; where the service is `raw`, what [RawLoop] starts
/// @param service `message` or `transfer`, or [#RAW]
/// @param sink `discard`, `checksum` or `file`: where bodies go
/// @param directory where the file sink stores bodies
/// @param chunk most bytes asked for by one receive
/// @param backlog most connections that wait to be accepted
/// @param bind the address it listens on, in digits
public record ServerSpec(
    String server,
    String service,
    String sink,
    Path directory,
    int chunk,
    int backlog,
    String bind) {

  /// One that listens on loopback.
  public ServerSpec(
      String server, String service, String sink, Path directory, int chunk, int backlog) {
    this(
        server,
        service,
        sink,
        directory,
        chunk,
        backlog,
        ServerConfig.defaults().bind().getAddress().getHostAddress());
  }

  /// This one with another directory.
  ServerSpec in(Path newDirectory) {
    return new ServerSpec(server, service, sink, newDirectory, chunk, backlog, bind);
  }

  /// The service of what moves bytes without regard to frames.
  public static final String RAW = "raw";

  /// Reads what [#arguments] wrote.
  static ServerSpec parse(String... arguments) {
    return new ServerSpec(
        arguments[0],
        arguments[1],
        arguments[2],
        Path.of(arguments[3]),
        Integer.parseInt(arguments[4]),
        Integer.parseInt(arguments[5]),
        arguments[6]);
  }

  /// One text for each component, in order.
  List<String> arguments() {
    return List.of(server, service, sink, directory.toString(), "" + chunk, "" + backlog, bind);
  }

  /// Starts the server in this process.
  ///
  /// @param bodies takes the bodies
  /// @param traffic counts what it takes in
  public FramingServer start(Sink bodies, Traffic traffic) throws IOException {
    if (service.equals(RAW)) {
      return RawLoop.start(server, config(), traffic);
    }
    return FramingServerProvider.installed()
        .find(server)
        .get()
        .start(config(), service(bodies, traffic));
  }

  private ServerConfig config() {
    ServerConfig defaults = ServerConfig.defaults();
    return new ServerConfig(
        new InetSocketAddress(InetAddress.ofLiteral(bind), 0),
        backlog,
        defaults.reuseAddress(),
        defaults.noDelay(),
        defaults.receiveBuffer(),
        defaults.sendBuffer(),
        chunk,
        defaults.workers(),
        defaults.idleTimeout(),
        defaults.linger(),
        defaults.lingerBytes());
  }

  /// Where bodies go. The caller closes it, after the server.
  public Sink openSink() throws IOException {
    return switch (sink) {
      case "discard" -> new DiscardSink(false);
      case "checksum" -> new DiscardSink(true);
      case "file" -> new FileSink(directory);
      default -> throw new IllegalArgumentException("sink: there is no '" + sink + "'");
    };
  }

  /// Headers are read by the codec that costs least, since moving bytes is what is measured.
  private Service service(Sink bodies, Traffic traffic) {
    return switch (service) {
      case "message" -> new Service.Message(WireFormat.DEFAULT, traffic);
      case "transfer" ->
          new Service.Transfer(WireFormat.DEFAULT, HandwrittenCodec::new, bodies, traffic);
      default -> throw new IllegalArgumentException("service: there is no '" + service + "'");
    };
  }
}
