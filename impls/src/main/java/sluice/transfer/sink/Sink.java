package sluice.transfer.sink;

import java.io.IOException;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// Where the bodies of frames go. One sink serves all connections, from many threads.
public interface Sink extends AutoCloseable {
  /// Prepares for one body.
  ///
  /// @throws FrameException with `BAD_NAME` where this sink does not take the header's name
  /// @throws IOException where the body cannot be stored
  Body open(Header header) throws FrameException, IOException;

  /// Whether the CRC32C of every body is to be computed, asked for by the sender or not.
  boolean checksums();

  /// Ends the sink after the last of its bodies has ended.
  @Override
  void close() throws IOException;
}
