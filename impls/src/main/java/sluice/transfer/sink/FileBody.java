package sluice.transfer.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A body that grows in a file of its own until it is moved into place.
final class FileBody implements Body {
  private final Path partial;
  private final Path target;
  private final FileChannel channel;

  FileBody(Path partial, Path target) throws IOException {
    this.partial = partial;
    this.target = target;
    // Appending, because a server may add to the file by a descriptor of its own in between.
    this.channel =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
  }

  @Override
  public void write(ByteBuffer part) throws IOException {
    while (part.hasRemaining()) {
      channel.write(part);
    }
  }

  @Override
  public Path file() {
    return partial;
  }

  @Override
  public void commit() throws IOException {
    channel.close();
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void discard() {
    try {
      channel.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // The sink's own close finds what is left behind, and reports it.
    }
  }
}
