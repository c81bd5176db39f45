package sluice.transfer.server.aio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Step;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;
import sluice.transfer.server.Transport;

/// One connection of completion handlers: at any time one read or one write is under way, and its
/// completion starts the next.
final class AioConnection {
  private final AsynchronousSocketChannel channel;
  private final Connection connection;
  private final ByteBuffer in;
  private final ByteBuffer out;
  private final Completion read = new Completion(this::received);
  private final Completion write = new Completion(this::sent);
  private boolean ended;
  private Step step = Step.RECEIVE;

  AioConnection(AsynchronousSocketChannel channel, ServerConfig config, Connections connections) {
    this.channel = channel;
    this.in = ByteBuffer.allocateDirect(config.chunk());
    this.out = ByteBuffer.allocateDirect(Sockets.outputSize(config));
    // Last, because there may be no memory for the buffers.
    this.connection = connections.open(transport(channel));
  }

  private static Transport transport(AsynchronousSocketChannel channel) {
    return new Transport() {
      @Override
      public void shutdownInput() throws IOException {
        channel.shutdownInput();
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  void receive() {
    channel.read(in.clear(), null, read);
  }

  private void received(int count) throws IOException {
    ended = count < 0;
    in.flip();
    advance();
  }

  private void advance() throws IOException {
    step = ended ? connection.endOfStream(out) : connection.receive(in, out);
    if (out.position() > 0) {
      channel.write(out.flip(), null, write);
    } else {
      proceed();
    }
  }

  private void sent(int count) throws IOException {
    connection.alive();
    if (out.hasRemaining()) {
      channel.write(out, null, write);
    } else {
      out.clear();
      proceed();
    }
  }

  private void proceed() throws IOException {
    switch (step) {
      case RECEIVE -> receive();
      case DRAIN_OUTPUT -> advance();
      case LINGER -> {
        channel.shutdownOutput();
        receive();
      }
      case CLOSE -> close();
    }
  }

  private void close() throws IOException {
    connection.close();
    channel.close();
  }

  /// What to do with the number of bytes a read or write has moved.
  private interface Next {
    void accept(int count) throws IOException;
  }

  private final class Completion implements CompletionHandler<Integer, Void> {
    private final Next next;

    Completion(Next next) {
      this.next = next;
    }

    @Override
    public void completed(Integer count, Void attachment) {
      try {
        next.accept(count);
      } catch (IOException e) {
        failed(e, null);
      } catch (RuntimeException | Error e) {
        failed(e, null);
        Threads.report(e);
      }
    }

    @Override
    public void failed(Throwable cause, Void attachment) {
      try {
        close();
      } catch (IOException e) {
        // It ended anyway.
      }
    }
  }
}
