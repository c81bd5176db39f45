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

  /// Has a mistake in it that shows before the body.
  static final String BROKEN = "breaks the sink";

  /// Brings about an error of the virtual machine in the middle of the body.
  static final String ERROR = "breaks more than the sink";

  private static final String REASON = "no space left, says the conformance kit";

  @Override
  public Body open(Header header) throws FrameException, IOException {
    String name = header.fileName();
    switch (name) {
      case NAME -> throw new IOException(REASON);
      case BROKEN -> throw new IllegalStateException("a mistake, says the conformance kit");
      default -> {}
    }
    Body body = sink.open(header);
    return switch (name) {
      case INSIDE -> new FailingBody(body, true);
      case AT_END -> new FailingBody(body, false);
      case ERROR -> new ErrorBody(body);
      default -> body;
    };
  }

  @Override
  public boolean checksums() {
    return sink.checksums();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  private record ErrorBody(Body body) implements Body {
    @Override
    public void write(ByteBuffer part) {
      throw new PlantedError();
    }

    @Override
    public Path file() {
      return null;
    }

    @Override
    public void commit() throws IOException {
      body.commit();
    }

    @Override
    public void discard() {
      body.discard();
    }
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
