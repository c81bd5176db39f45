package sluice.transfer;

import java.net.InetSocketAddress;

/// A running server.
public interface FramingServer extends AutoCloseable {
  /// The address it listens on, with the port the kernel gave where 0 was asked for.
  InetSocketAddress address();

  /// Stops accepting, closes every connection and ends every thread of the server before it
  /// returns. Calls after the first do nothing. Any thread but the server's own.
  @Override
  void close();
}
