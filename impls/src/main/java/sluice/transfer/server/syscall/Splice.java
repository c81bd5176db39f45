package sluice.transfer.server.syscall;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import sluice.transfer.frame.DirectBody;
import sluice.transfer.frame.Step;
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
  Step move(DirectBody body, Connection connection, ByteBuffer out) throws IOException {
    if (pipe == null) {
      pipe = libc.pipe(PIPE_SIZE);
    }
    int file = libc.open(body.file());
    try {
      Step step = Step.RECEIVE;
      long left = body.remaining();
      offset.set(ValueLayout.JAVA_LONG, 0, body.position());
      while (left > 0) {
        long held = libc.splice(socket, pipe[1], MemorySegment.NULL, Math.min(left, PIPE_SIZE));
        if (held == 0) {
          break;
        }
        left -= held;
        connection.alive();
        for (long unwritten = held; unwritten > 0; ) {
          unwritten -= libc.splice(pipe[0], file, offset, unwritten);
        }
        step = body.moved(held, out);
      }
      return step;
    } finally {
      libc.close(file);
    }
  }

  @Override
  public void close() throws IOException {
    if (pipe != null) {
      libc.close(pipe[0]);
      libc.close(pipe[1]);
    }
  }
}
