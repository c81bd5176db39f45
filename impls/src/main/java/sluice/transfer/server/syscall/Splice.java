package sluice.transfer.server.syscall;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import sluice.transfer.frame.DirectBody;
import sluice.transfer.frame.Step;
import sluice.transfer.libc.LibC;
import sluice.transfer.server.Connection;

/// Moves bodies from a socket through a pipe into a file by splice(2), so that their bytes never
/// enter this process. The pipe is made at the first body. Of one connection and its thread.
final class Splice implements AutoCloseable {
  private static final int PIPE_SIZE = 1 << 20;

  private final LibC libc;
  private final int socket;
  private final MemorySegment offset;
  private int[] pipe;

  Splice(LibC libc, int socket, Arena arena) {
    this.libc = libc;
    this.socket = socket;
    this.offset = arena.allocate(ValueLayout.JAVA_LONG);
  }

  /// Moves the rest of the body, or as much of it as comes before the end of the stream.
  ///
  /// @return what the session asks for next, [Step#RECEIVE] where the stream ended early
  /// @throws IOException where the socket failed; that the file did is the session's to answer
  Step move(DirectBody body, Connection connection, ByteBuffer out) throws IOException {
    int file;
    try {
      file = libc.open(body.file());
    } catch (IOException e) {
      return connection.failed(body, e, out);
    }
    try {
      return move(body, file, connection, out);
    } finally {
      libc.close(file);
    }
  }

  private Step move(DirectBody body, int file, Connection connection, ByteBuffer out)
      throws IOException {
    Step step = Step.RECEIVE;
    long left = body.remaining();
    offset.set(ValueLayout.JAVA_LONG, 0, body.position());
    while (left > 0) {
      long held = fill(left);
      if (held == 0) {
        break;
      }
      left -= held;
      try {
        drain(file, held);
      } catch (IOException e) {
        // What the pipe still holds belongs to no other body.
        close();
        return connection.failed(body, e, out);
      }
      step = connection.moved(body, held, out);
    }
    return step;
  }

  /// Moves bytes from the socket into the pipe.
  ///
  /// @return how many, 0 at the end of the stream
  private long fill(long limit) throws IOException {
    if (pipe == null) {
      pipe = libc.pipe(PIPE_SIZE);
    }
    return libc.splice(socket, pipe[1], MemorySegment.NULL, Math.min(limit, PIPE_SIZE));
  }

  private void drain(int file, long held) throws IOException {
    for (long left = held; left > 0; ) {
      left -= libc.splice(pipe[0], file, offset, left);
    }
  }

  @Override
  public void close() throws IOException {
    if (pipe != null) {
      libc.close(pipe[0]);
      libc.close(pipe[1]);
      pipe = null;
    }
  }
}
