package sluice.transfer.server.netty;

import com.google.auto.service.AutoService;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import java.io.IOException;
import java.util.Optional;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// Netty on Linux's epoll, by its own native code, with splice(2) for bodies that go to a file.
@AutoService(FramingServerProvider.class)
public final class NettyEpollServer implements FramingServerProvider {
  @Override
  public String name() {
    return "netty-epoll";
  }

  @Override
  public String description() {
    return "Netty's event loops on epoll and splice, native";
  }

  @Override
  public Optional<String> unavailable() {
    return Epoll.isAvailable()
        ? Optional.empty()
        : Optional.of(NativeTransport.reason(Epoll.unavailabilityCause()));
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new NettyServer(
        EpollIoHandler.newFactory(),
        EpollServerSocketChannel.class,
        channel -> new EpollSplice((EpollSocketChannel) channel, config.chunk()),
        config,
        service);
  }
}
