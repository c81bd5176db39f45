package sluice.transfer.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// Stores each body as a file of its header's name in one directory (W9).
///
/// A body grows in a private subdirectory, where no name from the wire can reach it, and is moved
/// into place atomically once it is whole; a file of the same name is replaced.
public final class FileSink implements Sink {
  private final Path directory;
  private final Path partial;
  private final AtomicLong bodies = new AtomicLong();

  /// @param directory has to exist and be writable
  /// @throws IOException where it is not; the message says which
  public FileSink(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory + ": expected an existing directory");
    }
    if (!Files.isWritable(directory)) {
      throw new IOException(directory + ": expected a writable directory");
    }
    this.directory = directory.toAbsolutePath().normalize();
    this.partial = Files.createTempDirectory(this.directory, ".partial-");
  }

  @Override
  public Body open(Header header) throws FrameException, IOException {
    Path target = FileNames.resolve(directory, header.fileName());
    return new FileBody(partial.resolve(Long.toString(bodies.getAndIncrement())), target);
  }

  @Override
  public boolean checksums() {
    return false;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(partial);
  }
}
