package sluice.transfer.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/// The two ways in which a connection is ended from outside the code that serves it. Any thread.
public interface Transport {
  /// Makes the server see the end of the stream once it has read what is there.
  void shutdownInput() throws IOException;

  /// Ends reading and writing at once.
  void close() throws IOException;

  /// The transport of a socket channel that a thread or a selector serves.
  static Transport of(SocketChannel channel) {
    return new Transport() {
      @Override
      public void shutdownInput() throws IOException {
        channel.shutdownInput();
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
