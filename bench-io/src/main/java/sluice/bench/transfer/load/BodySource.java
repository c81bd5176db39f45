package sluice.bench.transfer.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import sluice.results.launch.Scratch;

/// Random bytes in a file that bodies are sent from by sendfile(2): the load does not copy what the
/// server has to, and so has the cheaper half of the work. Any thread.
public final class BodySource implements AutoCloseable {
  private static final int SIZE = FrameSchedule.TURN_BYTES + (1 << 20);

  private final FileChannel channel;
  private final ByteBuffer content;

  private BodySource(FileChannel channel, ByteBuffer content) {
    this.channel = channel;
    this.content = content;
  }

  /// Makes the file; it has no name any more when this returns, and goes with the channel.
  ///
  /// @param seed decides the content
  public static BodySource create(long seed) throws IOException {
    Path file = Files.createTempFile(Scratch.directory(), "sluice-bodies-", ".bin");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    Files.deleteIfExists(file);
    ByteBuffer content = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
    SplittableRandom random = new SplittableRandom(seed);
    while (content.hasRemaining()) {
      content.putLong(random.nextLong());
    }
    return new BodySource(channel, content.flip());
  }

  /// What is in the file.
  public ByteBuffer content() {
    return content;
  }

  /// Sends a part; returns when the kernel has taken all of it.
  public void send(int offset, int size, SocketChannel to) throws IOException {
    for (int sent = 0; sent < size; ) {
      sent += (int) channel.transferTo(offset + sent, size - sent, to);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
