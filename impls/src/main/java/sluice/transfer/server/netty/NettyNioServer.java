package sluice.transfer.server.netty;

import com.google.auto.service.AutoService;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// Netty on the JDK's selectors.
@AutoService(FramingServerProvider.class)
public final class NettyNioServer implements FramingServerProvider {
  @Override
  public String name() {
    return "netty-nio";
  }

  @Override
  public String description() {
    return "Netty's event loops on java.nio selectors";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new NettyServer(
        NioIoHandler.newFactory(),
        NioServerSocketChannel.class,
        channel -> Bypass.NONE,
        config,
        service);
  }
}
