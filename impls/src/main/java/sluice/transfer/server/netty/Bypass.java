package sluice.transfer.server.netty;

import java.io.IOException;
import sluice.transfer.frame.DirectBody;

/// Moves bodies from the socket of one channel into their files, past the buffers of this process.
/// Used by the channel's event loop alone.
interface Bypass {
  /// For transports that hand over every byte in a buffer.
  Bypass NONE =
      new Bypass() {
        @Override
        public boolean begin(DirectBody body) {
          return false;
        }

        @Override
        public boolean moving() {
          return false;
        }

        @Override
        public long moved() {
          return 0;
        }

        @Override
        public void end() {}
      };

  /// Lets what arrives next go into the body's file, where that is worth its while.
  ///
  /// @return false where it has to be read instead
  /// @throws IOException where the file cannot be opened
  boolean begin(DirectBody body) throws IOException;

  /// Whether what arrives next goes into a file. When that ends, what follows is read.
  boolean moving();

  /// Bytes that went into the file since this was last asked.
  ///
  /// @throws IOException where the file did not take them, or the socket is broken
  long moved() throws IOException;

  /// Forgets the body, all of which was moved or the rest of which will not be.
  void end();
}
