package sluice.transfer.server.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelInputShutdownReadComplete;
import io.netty.channel.socket.DuplexChannel;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Step;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Transport;

/// The last handler of a channel's pipeline: hands what was read to the session and writes its
/// replies. While the channel is not writable, what was read waits and nothing more is read.
final class SessionHandler extends ChannelInboundHandlerAdapter {
  private final ServerConfig config;
  private final Connections connections;
  private final Queue<ByteBuf> waiting = new ArrayDeque<>();
  private Connection connection;
  private Step step = Step.RECEIVE;
  private boolean ended;
  private boolean advancing;

  /// Collects replies; slices of it are written. Null until the first.
  private ByteBuf output;

  private ByteBuffer outputView;

  SessionHandler(ServerConfig config, Connections connections) {
    this.config = config;
    this.connections = connections;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    connection = connections.open(new ChannelTransport(context));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    waiting.add((ByteBuf) message);
    advance(context);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    connection.alive();
    advance(context);
    context.flush();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent
        || event instanceof ChannelInputShutdownReadComplete) {
      end(context);
    }
  }

  private void end(ChannelHandlerContext context) {
    ended = true;
    advance(context);
    context.flush();
  }

  /// Writing may change the channel's writability, which comes back here at once.
  private void advance(ChannelHandlerContext context) {
    if (advancing) {
      return;
    }
    advancing = true;
    takeWaiting(context);
    advancing = false;
    context.channel().config().setAutoRead(waiting.isEmpty());
    if (!context.channel().isWritable()) {
      context.flush();
    }
  }

  /// A channel whose output was shut down, to linger, counts as not writable.
  private void takeWaiting(ChannelHandlerContext context) {
    while (step != Step.CLOSE && (step == Step.LINGER || context.channel().isWritable())) {
      ByteBuf head = waiting.peek();
      if (head == null && !ended) {
        break;
      }
      Step before = step;
      step = take(context, head);
      if (step != Step.DRAIN_OUTPUT && head != null) {
        waiting.remove().release();
      }
      if (step == Step.CLOSE) {
        afterWrites(context, ChannelFutureListener.CLOSE);
      } else if (step == Step.LINGER && before != Step.LINGER) {
        afterWrites(context, SessionHandler::shutdownOutput);
      }
    }
  }

  private Step take(ChannelHandlerContext context, ByteBuf head) {
    ByteBuffer out = output(context);
    int start = out.position();
    Step next;
    if (head == null) {
      next = connection.endOfStream(out);
    } else {
      ByteBuffer in = head.internalNioBuffer(head.readerIndex(), head.readableBytes());
      int before = in.remaining();
      next = connection.receive(in, out);
      head.skipBytes(before - in.remaining());
    }
    if (out.position() > start) {
      var _ =
          context.write(output.retainedSlice(start, out.position() - start), context.voidPromise());
    }
    return next;
  }

  private ByteBuffer output(ChannelHandlerContext context) {
    if (output != null && output.refCnt() == 1) {
      outputView.clear();
    } else if (output == null || !outputView.hasRemaining()) {
      releaseOutput();
      output = context.alloc().directBuffer(Sockets.outputSize(config));
      outputView = output.nioBuffer(0, output.capacity());
    }
    return outputView;
  }

  private void releaseOutput() {
    if (output != null) {
      output.release();
      output = null;
    }
  }

  private static void afterWrites(ChannelHandlerContext context, ChannelFutureListener then) {
    var _ = context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(then);
  }

  private static void shutdownOutput(ChannelFuture written) {
    var _ = ((DuplexChannel) written.channel()).shutdownOutput();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connection.close();
    waiting.forEach(ByteBuf::release);
    waiting.clear();
    releaseOutput();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
  }

  /// Ends the channel from other threads, by way of its event loop.
  private final class ChannelTransport implements Transport {
    private final ChannelHandlerContext context;

    ChannelTransport(ChannelHandlerContext context) {
      this.context = context;
    }

    @Override
    public void shutdownInput() {
      context.executor().execute(() -> end(context));
    }

    @Override
    public void close() {
      var _ = context.channel().close();
    }
  }
}
