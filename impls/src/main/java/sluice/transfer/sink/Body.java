package sluice.transfer.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// One body on its way into a sink. One thread at a time; ends with exactly one of `commit` and
/// `discard`.
public interface Body {
  /// Takes all remaining bytes of `part`.
  void write(ByteBuffer part) throws IOException;

  /// The file whose end bytes may be appended to without passing through a buffer, in turn with
  /// [#write]; null where there is none.
  Path file();

  /// The whole body has arrived: makes it visible.
  void commit() throws IOException;

  /// The body will not be completed: leaves no trace of it. Never throws, so that a broken
  /// connection ends alike whatever the sink.
  void discard();
}
