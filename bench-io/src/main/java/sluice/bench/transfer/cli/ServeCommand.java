package sluice.bench.transfer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sluice.bench.transfer.load.ProcessMeter;
import sluice.bench.transfer.load.ServerProcess;
import sluice.bench.transfer.load.ServerStats;
import sluice.bench.transfer.load.host.ControlServer;
import sluice.results.launch.HostPort;
import sluice.results.launch.MisuseException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.Traffic;
import sluice.transfer.sink.Sink;

/// Runs one server.
@Command(
    name = "serve",
    description = {
      "Runs a server until its standard input closes or it is signalled.",
      "Its first line of output tells where it listens. Every line it reads is answered by a line"
          + " of JSON: what it has done so far.",
      "With --control-port, it runs no server but starts those that `run --server-host` on another"
          + " host asks for, by name and in fresh JVMs, one run at a time. It asks for no password:"
          + " give --bind an address that only the load's host can reach."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private What what;

  /// One server, or those that a load asks for.
  private static final class What {
    @Option(
        names = "--impl",
        required = true,
        paramLabel = "NAME",
        description = "The server; `list` shows those there are.")
    private String impl;

    @Option(
        names = "--control-port",
        required = true,
        paramLabel = "PORT",
        description = "Where the load of another host asks for servers; 0: any free one.")
    private Integer controlPort;
  }

  @Option(
      names = "--service",
      defaultValue = "transfer",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ServiceName service;

  @Option(
      names = "--sink",
      defaultValue = "discard",
      description = "Where bodies go: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private SinkName sink;

  @Option(
      names = "--dir",
      defaultValue = ".",
      description = "Where the file sink stores bodies; default: the working directory.")
  private Path directory;

  @Option(
      names = "--codec",
      defaultValue = "handwritten",
      paramLabel = "NAME",
      description = "Of the headers; default ${DEFAULT-VALUE}; `list` shows those there are.")
  private String codec;

  @Mixin private WireOptions wire;

  @Mixin private SocketOptions socket;

  @Override
  public Integer call() throws IOException {
    return what.impl == null ? control() : serve();
  }

  private int control() throws IOException {
    InetSocketAddress bind = socket.bindTo("--control-port", what.controlPort);
    try (ControlServer control = listen(bind)) {
      Thread onSignal = Thread.ofPlatform().unstarted(() -> end(control));
      Runtime.getRuntime().addShutdownHook(onSignal);
      System.out.println(ServerProcess.GREETING + HostPort.of(control.address()));
      var _ = System.in.transferTo(OutputStream.nullOutputStream());
    }
    return 0;
  }

  private static ControlServer listen(InetSocketAddress bind) throws IOException {
    try {
      return ControlServer.start(bind);
    } catch (IOException e) {
      throw new IOException(HostPort.of(bind) + ": " + e.getMessage(), e);
    }
  }

  private static void end(ControlServer control) {
    try {
      control.close();
    } catch (IOException e) {
      System.err.println("serve: " + e.getMessage());
    }
  }

  private int serve() throws IOException {
    FramingServerProvider provider = ServerChoice.available(what.impl);
    Traffic traffic = new Traffic();
    try (Sink bodies = openSink();
        FramingServer server = start(provider, service(provider, bodies, traffic))) {
      Thread onSignal = Thread.ofPlatform().unstarted(() -> end(server, bodies));
      Runtime.getRuntime().addShutdownHook(onSignal);
      System.out.println(ServerProcess.GREETING + HostPort.of(server.address()));
      answer(traffic);
    }
    return 0;
  }

  private Sink openSink() {
    try {
      return sink.open(directory);
    } catch (IOException e) {
      throw new MisuseException("--dir: " + e.getMessage());
    }
  }

  private FramingServer start(FramingServerProvider provider, Service wanted) throws IOException {
    ServerConfig config = socket.config();
    try {
      return provider.start(config, wanted);
    } catch (IOException e) {
      throw new IOException(HostPort.of(config.bind()) + ": " + e.getMessage(), e);
    }
  }

  private Service service(FramingServerProvider provider, Sink bodies, Traffic traffic) {
    Supplier<HeaderCodec> codecs = ServerChoice.find(HeaderCodec.installed(), "--codec", codec);
    Service wanted =
        switch (service) {
          case MESSAGE -> new Service.Message(wire.format(), traffic);
          case TRANSFER -> new Service.Transfer(wire.format(), codecs, bodies, traffic);
        };
    if (!provider.offers(wanted)) {
      throw new MisuseException("--service: " + what.impl + " does not offer " + service);
    }
    return wanted;
  }

  private static void end(FramingServer server, Sink bodies) {
    server.close();
    try {
      bodies.close();
    } catch (IOException e) {
      System.err.println("serve: " + e.getMessage());
    }
  }

  /// Answers every line until there are no more.
  private static void answer(Traffic traffic) throws IOException {
    ProcessMeter meter = new ProcessMeter();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      System.out.println(ServerStats.of(traffic, meter).toJson());
    }
  }
}
