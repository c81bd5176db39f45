package sluice.transfer.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import sluice.transfer.sink.Body;
import sluice.transfer.sink.Sink;

/// A sink that cannot store the files of some names.
///
/// @param sink stores the others
record FailingSink(Sink sink) implements Sink {
  /// Fails before the body.
  static final String NAME = "cannot be stored";

  /// Fails after the first part of the body, however the rest comes.
  static final String INSIDE = "cannot be stored to its end";

  /// Fails when the whole body is there.
  static final String AT_END = "cannot be shown";

  private static final String REASON = "no space left, says the conformance kit";

  @Override
  public Body open(Header header) throws FrameException, IOException {
    String name = header.fileName();
    if (name.equals(NAME)) {
      throw new IOException(REASON);
    }
    Body body = sink.open(header);
    return name.equals(INSIDE) || name.equals(AT_END)
        ? new FailingBody(body, name.equals(INSIDE))
        : body;
  }

  @Override
  public boolean checksums() {
    return sink.checksums();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  private static final class FailingBody implements Body {
    private final Body body;
    private final boolean inside;
    private boolean begun;

    FailingBody(Body body, boolean inside) {
      this.body = body;
      this.inside = inside;
    }

    @Override
    public void write(ByteBuffer part) throws IOException {
      if (inside && begun) {
        throw new IOException(REASON);
      }
      begun = true;
      body.write(part);
    }

    /// Where the body is to fail, a path that cannot be opened.
    @Override
    public Path file() {
      return inside ? body.file().resolve("missing") : body.file();
    }

    @Override
    public void commit() throws IOException {
      throw new IOException(REASON);
    }

    @Override
    public void discard() {
      body.discard();
    }
  }
}
