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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.DirectBody;
import sluice.transfer.frame.Step;
import sluice.transfer.server.Connection;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;
import sluice.transfer.server.Transport;

/// The last handler of a channel's pipeline: hands what was read to the session and writes its
/// replies. While the channel is not writable, what was read waits and nothing more is read.
///
/// A body may go past this handler by a [Bypass]. It begins when nothing waits, and its progress is
/// taken note of when Netty has finished a turn of reading.
final class SessionHandler extends ChannelInboundHandlerAdapter {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Connections connections;
  private final Bypass bypass;
  private final Output output;
  private final Queue<ByteBuf> waiting = new ArrayDeque<>();

  /// Null until the channel is active, and for good where there is no session to be had.
  private Connection connection;

  private Step step = Step.RECEIVE;

  /// The body that the bypass moves; null where there is none.
  private DirectBody direct;

  private boolean bypassed;

  /// Whether the peer sends no more, though not all it has sent is taken yet.
  private boolean ending;

  private boolean ended;
  private boolean advancing;

  SessionHandler(ServerConfig config, Connections connections, Bypass bypass) {
    this.connections = connections;
    this.bypass = bypass;
    this.output = new Output(Sockets.outputSize(config));
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
    if (direct != null) {
      long before = direct.remaining();
      advance(context);
      if (ending && direct != null && direct.remaining() == before) {
        end(context);
      }
    }
    context.flush();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    connection.alive();
    advance(context);
    context.flush();
  }

  /// Once a body went by the bypass, the first event may come before what the peer sent last.
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownReadComplete
        || (event instanceof ChannelInputShutdownEvent && !bypassed)) {
      end(context);
    } else if (event instanceof ChannelInputShutdownEvent) {
      ending = true;
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
    if (direct != null) {
      takeMoved(context);
    }
    takeWaiting(context);
    advancing = false;
    context.channel().config().setAutoRead(waiting.isEmpty() && step != Step.CLOSE);
    if (!context.channel().isWritable()) {
      context.flush();
    }
  }

  private void takeMoved(ChannelHandlerContext context) {
    ByteBuffer out = output.open(context);
    Step next = step;
    boolean over = ended;
    try {
      long count = bypass.moved();
      if (count > 0) {
        next = connection.moved(direct, count, out);
      }
    } catch (IOException e) {
      next = connection.failed(direct, e, out);
      over = true;
    }
    output.write(context);
    if (over || !bypass.moving()) {
      bypass.end();
      direct = null;
    }
    follow(context, next);
  }

  /// A channel whose output was shut down, to linger, counts as not writable.
  private void takeWaiting(ChannelHandlerContext context) {
    while (step != Step.CLOSE && (step == Step.LINGER || context.channel().isWritable())) {
      ByteBuf head = waiting.peek();
      if (head == null && !ended && step != Step.DRAIN_OUTPUT) {
        begin(context);
        if (step != Step.DRAIN_OUTPUT) {
          break;
        }
      }
      Step next = take(context, head);
      if (next != Step.DRAIN_OUTPUT && head != null) {
        waiting.remove().release();
      }
      follow(context, next);
    }
  }

  /// Lets the rest of a body go by the bypass, if it is one that may.
  private void begin(ChannelHandlerContext context) {
    DirectBody body = direct == null ? connection.direct() : null;
    if (body == null) {
      return;
    }
    try {
      if (bypass.begin(body)) {
        direct = body;
        bypassed = true;
      }
    } catch (IOException e) {
      bypass.end();
      ByteBuffer out = output.open(context);
      Step next = connection.failed(body, e, out);
      output.write(context);
      follow(context, next);
    }
  }

  private Step take(ChannelHandlerContext context, ByteBuf head) {
    ByteBuffer out = output.open(context);
    Step next;
    if (head != null) {
      ByteBuffer in = head.internalNioBuffer(head.readerIndex(), head.readableBytes());
      int before = in.remaining();
      next = connection.receive(in, out);
      head.skipBytes(before - in.remaining());
    } else {
      next = ended ? connection.endOfStream(out) : connection.receive(NOTHING, out);
    }
    output.write(context);
    return next;
  }

  private void follow(ChannelHandlerContext context, Step next) {
    Step before = step;
    step = next;
    if (next == Step.CLOSE) {
      afterWrites(context, ChannelFutureListener.CLOSE);
    } else if (next == Step.LINGER && before != Step.LINGER) {
      afterWrites(context, SessionHandler::shutdownOutput);
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
    if (connection != null) {
      connection.close();
    }
    waiting.forEach(ByteBuf::release);
    waiting.clear();
    output.release();
    bypass.end();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
    if (!(cause instanceof IOException)) {
      Threads.report(cause);
    }
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
