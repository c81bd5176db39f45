package sluice.transfer.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The rest of a body that may go from socket to file without passing through a buffer.
public interface DirectBody {
  /// The file the bytes go into.
  Path file();

  /// Where in the file the next byte goes: its end.
  long position();

  /// Bytes still to be moved, at least 1.
  long remaining();

  /// Says that `count` bytes were moved into the file, 0 to [#remaining].
  ///
  /// @param out where a reply is appended when this ended the frame
  /// @return as from [Session#receive]; [Step#DRAIN_OUTPUT] asks for a call of that with 0 bytes
  Step moved(long count, ByteBuffer out);

  /// Says that the file does not take the rest, of which nothing more is moved.
  ///
  /// @param out where the refusal is appended
  /// @return as from [Session#receive]; [Step#DRAIN_OUTPUT] asks for a call of that with 0 bytes
  Step failed(IOException cause, ByteBuffer out);
}
