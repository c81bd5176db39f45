package sluice.transfer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/// How a server listens and receives.
///
/// @param bind where to listen; port 0 lets the kernel choose
/// @param backlog most connections that wait to be accepted
/// @param reuseAddress SO_REUSEADDR, without which a restart on the same port may have to wait
/// @param noDelay TCP_NODELAY on accepted connections: replies leave at once
/// @param receiveBuffer SO_RCVBUF in bytes; 0 leaves it to the kernel
/// @param sendBuffer SO_SNDBUF in bytes; 0 leaves it to the kernel
/// @param chunk most bytes asked for by one receive
/// @param workers event loops of servers that have several, at least 1
/// @param idleTimeout how long a connection may stay silent; zero: for ever
/// @param linger how long, and
/// @param lingerBytes how many bytes are drained after an error before the connection closes (W8)
public record ServerConfig(
    InetSocketAddress bind,
    int backlog,
    boolean reuseAddress,
    boolean noDelay,
    int receiveBuffer,
    int sendBuffer,
    int chunk,
    int workers,
    Duration idleTimeout,
    Duration linger,
    long lingerBytes) {
  /// Loopback, a port of the kernel's choice, 64 KiB chunks, one event loop a processor.
  public static ServerConfig defaults() {
    return new ServerConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        1024,
        true,
        true,
        0,
        0,
        64 << 10,
        Runtime.getRuntime().availableProcessors(),
        Duration.ZERO,
        Duration.ofSeconds(2),
        64L << 20);
  }
}
