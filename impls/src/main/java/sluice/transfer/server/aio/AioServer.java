package sluice.transfer.server.aio;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.TimeUnit;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;

/// Asynchronous channels, whose completion handlers run on a fixed pool of a thread a core.
@AutoService(FramingServerProvider.class)
public final class AioServer implements FramingServerProvider {
  @Override
  public String name() {
    return "aio";
  }

  @Override
  public String description() {
    return "AsynchronousSocketChannel, completion handlers on a thread a core";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new Running(config, service);
  }

  private static final class Running
      implements FramingServer, CompletionHandler<AsynchronousSocketChannel, Void> {
    private final ServerConfig config;
    private final Connections connections;
    private final AsynchronousChannelGroup group;
    private final AsynchronousServerSocketChannel listener;
    private final InetSocketAddress address;

    Running(ServerConfig config, Service service) throws IOException {
      this.config = config;
      this.group =
          AsynchronousChannelGroup.withFixedThreadPool(
              config.workers(), Thread.ofPlatform().name("sluice-aio-", 0).factory());
      try {
        this.listener = AsynchronousServerSocketChannel.open(group);
        Sockets.prepareListener(listener, config);
        listener.bind(config.bind(), config.backlog());
        this.address = (InetSocketAddress) listener.getLocalAddress();
      } catch (IOException | RuntimeException | Error e) {
        group.shutdownNow();
        throw e;
      }
      this.connections = new Connections(config, service);
      listener.accept(null, this);
    }

    @Override
    public void completed(AsynchronousSocketChannel channel, Void attachment) {
      if (listener.isOpen()) {
        listener.accept(null, this);
      }
      try {
        Sockets.prepareAccepted(channel, config);
        new AioConnection(channel, config, connections).receive();
      } catch (IOException e) {
        Sockets.closeQuietly(channel);
      } catch (RuntimeException | Error e) {
        Sockets.closeQuietly(channel);
        Threads.report(e);
      }
    }

    @Override
    public void failed(Throwable cause, Void attachment) {
      // A connection that was gone before it was accepted, or no descriptor left for it: the next
      // one may succeed.
      if (listener.isOpen()) {
        Sockets.pauseAfterFailure();
        listener.accept(null, this);
      }
    }

    @Override
    public InetSocketAddress address() {
      return address;
    }

    @Override
    public void close() {
      Sockets.closeQuietly(listener);
      try {
        group.shutdownNow();
        group.awaitTermination(1, TimeUnit.MINUTES);
      } catch (IOException e) {
        throw new IllegalStateException("the channel group did not close", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      connections.close();
    }
  }
}
