package sluice.transfer.server.netty;

import io.netty.channel.ChannelFuture;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.FileDescriptor;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import sluice.transfer.frame.DirectBody;

/// Has Netty splice(2) bodies from the socket through a pipe into their files.
///
/// Netty makes a pipe for each turn, says nothing of a splice before its end, and does not forget
/// one that has begun while its channel is open. So small bodies are read, the file's size tells
/// how far a splice has come, and what it writes to is closed no sooner than Netty is done with it.
final class EpollSplice implements Bypass {
  /// What a pipe holds by default: less than this is read sooner than spliced.
  private static final int PIPE_SIZE = 64 << 10;

  /// Where splices have to end, because Netty counts file offsets in an `int`; the rest is read.
  private static final int MAX_END = Integer.MAX_VALUE - 1;

  private final EpollSocketChannel channel;
  private final int chunk;

  /// The file of the body that is being moved, to look at; null between bodies.
  private FileChannel file;

  private ChannelFuture splice;

  /// Where in the file the splice ends.
  private long end;

  /// How much of the file was told of.
  private long told;

  /// @param chunk most bytes that Netty moves at once
  EpollSplice(EpollSocketChannel channel, int chunk) {
    this.channel = channel;
    this.chunk = chunk;
  }

  /// Small bodies and small rests of bodies are read: to begin costs a copy of what is there.
  @Override
  public boolean begin(DirectBody body) throws IOException {
    long start = body.position();
    end = Math.min(start + Math.min(body.remaining(), MAX_END), MAX_END);
    if (chunk < PIPE_SIZE || end - start < Math.max(PIPE_SIZE, start)) {
      return false;
    }
    file = FileChannel.open(body.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    told = start;
    splice = start(reopen(body.file(), (int) start), (int) start, (int) (end - start));
    return true;
  }

  /// Opens the file for Netty, whose way of opening files empties them: what has been there is put
  /// back.
  private FileDescriptor reopen(Path path, int size) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(size);
    while (head.hasRemaining()) {
      if (file.read(head, head.position()) < 0) {
        throw new EOFException(
            path + ": expected " + size + " bytes, it has only " + head.position());
      }
    }
    FileDescriptor target = FileDescriptor.from(path.toFile());
    try {
      for (head.flip(); head.hasRemaining(); ) {
        file.write(head, head.position());
      }
      return target;
    } catch (IOException e) {
      target.close();
      throw e;
    }
  }

  @SuppressWarnings("deprecation") // Netty offers no other way.
  private ChannelFuture start(FileDescriptor target, int offset, int length) {
    return channel.spliceTo(target, offset, length).addListener(done -> target.close());
  }

  @Override
  public boolean moving() {
    return splice != null && !splice.isDone();
  }

  @Override
  public long moved() throws IOException {
    if (splice.isDone() && !splice.isSuccess()) {
      throw new IOException(splice.cause().getMessage(), splice.cause());
    }
    long size = splice.isDone() ? end : file.size();
    long count = size - told;
    told = size;
    return count;
  }

  @Override
  public void end() {
    splice = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // It was only looked at.
      }
      file = null;
    }
  }
}
