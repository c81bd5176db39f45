package sluice.transfer.limit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import sluice.transfer.FramingServer;
import sluice.transfer.frame.Traffic;
import sluice.transfer.libc.LibC;

/// Reads a named pipe and counts its bytes. It has no address; the one it tells is of port 0.
final class PipeReader implements FramingServer {
  private final Path pipe;
  private final FileChannel channel;
  private final Traffic traffic;
  private final Thread reader;

  PipeReader(Path pipe, int chunk, Traffic traffic) throws IOException {
    this.pipe = pipe;
    this.traffic = traffic;
    try (Arena arena = Arena.ofConfined()) {
      new LibC(arena).fifo(pipe);
    }
    // Open for both, lest it wait for a writer now, and end with each writer later.
    channel = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ByteBuffer buffer = ByteBuffer.allocateDirect(chunk);
    reader = Thread.ofPlatform().name("sluice-pipe").start(() -> read(buffer));
  }

  private void read(ByteBuffer buffer) {
    try {
      while (true) {
        traffic.bytes().add(channel.read(buffer.clear()));
        traffic.receives().increment();
      }
    } catch (IOException e) {
      // Closed, which is how it ends.
      return;
    }
  }

  @Override
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  public void close() {
    try {
      channel.close();
      reader.join();
      Files.deleteIfExists(pipe);
    } catch (IOException e) {
      throw new IllegalStateException(pipe + ": did not close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
