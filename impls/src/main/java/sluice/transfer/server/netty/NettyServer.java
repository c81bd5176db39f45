package sluice.transfer.server.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;

/// A Netty server; which of Netty's transports it uses is all that such servers differ in.
final class NettyServer implements FramingServer {
  /// Most receives in a row before other connections get their turn: as many as Netty's own default
  /// for streams, which an allocator that is set from outside does not have.
  private static final int TURN = 16;

  private final EventLoopGroup loops;
  private final Connections connections;
  private final Function<Channel, Bypass> bypasses;
  private final ChannelGroup channels =
      new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
  private final Channel listener;

  /// @param handlers makes the event loops' I/O handlers, of the transport
  /// @param type the transport's listening channel
  /// @param bypasses makes one for each channel
  NettyServer(
      IoHandlerFactory handlers,
      Class<? extends ServerChannel> type,
      Function<Channel, Bypass> bypasses,
      ServerConfig config,
      Service service)
      throws IOException {
    this.bypasses = bypasses;
    this.connections = new Connections(config, service);
    this.loops = new MultiThreadIoEventLoopGroup(config.workers(), handlers);
    ChannelFuture bound = bootstrap(config, type).bind(config.bind()).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close(null);
      throw new IOException(config.bind() + ": " + bound.cause().getMessage(), bound.cause());
    }
    this.listener = bound.channel();
  }

  private ServerBootstrap bootstrap(ServerConfig config, Class<? extends ServerChannel> type) {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channel(type)
            .option(ChannelOption.SO_BACKLOG, config.backlog())
            .option(ChannelOption.SO_REUSEADDR, config.reuseAddress())
            .childOption(ChannelOption.TCP_NODELAY, config.noDelay())
            // As every server does, see Sockets: a peer may be lost without a word.
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(
                ChannelOption.RECVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(config.chunk()).maxMessagesPerRead(TURN))
            .handler(new AcceptFailures())
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channels.add(channel);
                    channel
                        .pipeline()
                        .addLast(new SessionHandler(config, connections, bypasses.apply(channel)));
                  }
                });
    if (config.receiveBuffer() > 0) {
      bootstrap.option(ChannelOption.SO_RCVBUF, config.receiveBuffer());
    }
    if (config.sendBuffer() > 0) {
      bootstrap.childOption(ChannelOption.SO_SNDBUF, config.sendBuffer());
    }
    return bootstrap;
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  @Override
  public void close() {
    close(listener);
  }

  private void close(Channel channel) {
    if (loops.isShuttingDown()) {
      return;
    }
    if (channel != null) {
      channel.close().awaitUninterruptibly();
    }
    // An event loop that shuts down would lose a channel that was accepted and waits to be
    // registered.
    for (EventExecutor loop : loops) {
      loop.submit(() -> {}).awaitUninterruptibly();
    }
    channels.close().awaitUninterruptibly();
    connections.close();
    loops.shutdownGracefully(0, 10, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /// What Netty does by itself when it cannot accept, it also logs, which needs descriptors of
  /// which there are none left; that would end the event loop.
  private static final class AcceptFailures extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // A connection that was gone before it was accepted, or no descriptor left for it: the next
      // one may succeed.
      Sockets.pauseAfterFailure();
    }
  }
}
