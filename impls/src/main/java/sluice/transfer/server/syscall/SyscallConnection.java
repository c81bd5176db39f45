package sluice.transfer.server.syscall;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.DirectBody;
import sluice.transfer.frame.Step;
import sluice.transfer.libc.LibC;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Sockets;

/// The loop of one connection: recv and send on its own thread, splice where a body goes to a file.
final class SyscallConnection implements AutoCloseable {
  private final LibC libc;
  private final int socket;
  private final Connection connection;
  private final MemorySegment input;
  private final MemorySegment output;
  private final ByteBuffer in;
  private final ByteBuffer out;
  private final Splice splice;

  SyscallConnection(
      LibC libc, int socket, Connection connection, ServerConfig config, Arena arena) {
    this.libc = libc;
    this.socket = socket;
    this.connection = connection;
    this.input = arena.allocate(config.chunk(), 64);
    this.output = arena.allocate(Sockets.outputSize(config), 64);
    this.in = input.asByteBuffer();
    this.out = output.asByteBuffer();
    this.splice = new Splice(libc, socket, arena);
  }

  void serve() throws IOException {
    Step step = Step.RECEIVE;
    while (step != Step.CLOSE) {
      DirectBody direct = connection.direct();
      if (direct != null) {
        step = splice.move(direct, connection, out);
        send();
        in.clear().flip();
        if (connection.direct() != null) {
          step = advance(true);
        }
      } else {
        int count = (int) libc.receive(socket, input, input.byteSize());
        in.clear().limit(count);
        step = advance(count == 0);
      }
      if (step == Step.DRAIN_OUTPUT) {
        step = advance(false);
      }
      if (step == Step.LINGER) {
        libc.shutdown(socket, LibC.SHUT_WR);
      }
    }
  }

  private Step advance(boolean ended) throws IOException {
    Step step;
    do {
      step = ended ? connection.endOfStream(out) : connection.receive(in, out);
      send();
    } while (step == Step.DRAIN_OUTPUT);
    return step;
  }

  private void send() throws IOException {
    int size = out.position();
    for (long sent = 0; sent < size; ) {
      sent += libc.send(socket, output.asSlice(sent), size - sent);
      connection.alive();
    }
    out.clear();
  }

  @Override
  public void close() throws IOException {
    splice.close();
  }
}
