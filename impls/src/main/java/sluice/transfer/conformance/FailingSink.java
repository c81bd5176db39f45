package sluice.transfer.conformance;

import java.io.IOException;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import sluice.transfer.sink.Body;
import sluice.transfer.sink.Sink;

/// A sink that cannot store the files of one name.
///
/// @param sink stores the others
record FailingSink(Sink sink) implements Sink {
  static final String NAME = "cannot be stored";

  @Override
  public Body open(Header header) throws FrameException, IOException {
    if (header.fileName().equals(NAME)) {
      throw new IOException("no space left, says the conformance kit");
    }
    return sink.open(header);
  }

  @Override
  public boolean checksums() {
    return sink.checksums();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
