package sluice.bench.transfer.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import picocli.CommandLine.Option;
import sluice.results.launch.MisuseException;
import sluice.transfer.ServerConfig;

/// The options of `serve` that say how it listens and receives.
final class SocketOptions {
  private static final int MAX_CHUNK = 64 << 20;
  private static final int MAX_PORT = 65535;

  @Option(names = "--port", defaultValue = "0", description = "0, the default: any free one.")
  private int port;

  @Option(names = "--bind", defaultValue = "127.0.0.1", description = "Default ${DEFAULT-VALUE}.")
  private InetAddress bind;

  @Option(
      names = "--chunk",
      defaultValue = "64k",
      paramLabel = "BYTES",
      description = "Most bytes one receive asks for; default ${DEFAULT-VALUE}.")
  private ByteCount chunk;

  @Option(
      names = "--idle-timeout",
      defaultValue = "0",
      paramLabel = "TIME",
      description = "How long a connection may stay silent, such as 30s; 0, the default: for ever.")
  private Duration idleTimeout;

  @Option(
      names = "--backlog",
      defaultValue = "1024",
      paramLabel = "N",
      description = "Most connections that wait to be accepted; default ${DEFAULT-VALUE}.")
  private int backlog;

  @Option(
      names = "--no-delay",
      defaultValue = "true",
      arity = "1",
      description = "TCP_NODELAY, true or false; default ${DEFAULT-VALUE}.")
  private boolean noDelay;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Event loops where the server has several; default: one a processor.")
  private Integer workers;

  ServerConfig config() {
    ServerConfig defaults = ServerConfig.defaults();
    return new ServerConfig(
        bindTo("--port", port),
        within("--backlog", backlog, 1, Integer.MAX_VALUE),
        true,
        noDelay,
        0,
        0,
        chunk.within("--chunk", 1, MAX_CHUNK),
        workers == null ? defaults.workers() : within("--workers", workers, 1, 1024),
        idleTimeout,
        defaults.linger(),
        defaults.lingerBytes());
  }

  /// The address to bind, with a port other than `--port`.
  ///
  /// @param option the port's
  InetSocketAddress bindTo(String option, int wanted) {
    return new InetSocketAddress(bind, within(option, wanted, 0, MAX_PORT));
  }

  private static int within(String option, int value, int min, int max) {
    if (value < min || value > max) {
      throw new MisuseException(
          option + ": expected a number from " + min + " to " + max + ", got " + value);
    }
    return value;
  }
}
