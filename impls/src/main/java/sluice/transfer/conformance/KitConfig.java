package sluice.transfer.conformance;

import java.net.InetSocketAddress;
import java.time.Duration;
import sluice.transfer.ServerConfig;

/// The settings the rules start servers with: the defaults, two loops and one thing changed.
final class KitConfig {
  private KitConfig() {}

  static ServerConfig plain() {
    ServerConfig d = ServerConfig.defaults();
    return with(
        d.bind(),
        d.chunk(),
        d.sendBuffer(),
        d.idleTimeout(),
        Duration.ofSeconds(10),
        d.lingerBytes());
  }

  static ServerConfig bind(InetSocketAddress address) {
    ServerConfig p = plain();
    return with(address, p.chunk(), p.sendBuffer(), p.idleTimeout(), p.linger(), p.lingerBytes());
  }

  static ServerConfig chunk(int chunk) {
    ServerConfig p = plain();
    return with(p.bind(), chunk, p.sendBuffer(), p.idleTimeout(), p.linger(), p.lingerBytes());
  }

  static ServerConfig sendBuffer(int sendBuffer, Duration idleTimeout) {
    ServerConfig p = plain();
    return with(p.bind(), p.chunk(), sendBuffer, idleTimeout, p.linger(), p.lingerBytes());
  }

  static ServerConfig linger(Duration linger, long lingerBytes) {
    ServerConfig p = plain();
    return with(p.bind(), p.chunk(), p.sendBuffer(), p.idleTimeout(), linger, lingerBytes);
  }

  /// With little room for replies that are not read.
  static ServerConfig unread(Duration linger, int sendBuffer) {
    ServerConfig p = plain();
    return with(p.bind(), p.chunk(), sendBuffer, Duration.ZERO, linger, Long.MAX_VALUE);
  }

  private static ServerConfig with(
      InetSocketAddress bind,
      int chunk,
      int sendBuffer,
      Duration idleTimeout,
      Duration linger,
      long lingerBytes) {
    ServerConfig d = ServerConfig.defaults();
    return new ServerConfig(
        bind,
        d.backlog(),
        d.reuseAddress(),
        d.noDelay(),
        d.receiveBuffer(),
        sendBuffer,
        chunk,
        2,
        idleTimeout,
        linger,
        lingerBytes);
  }
}
