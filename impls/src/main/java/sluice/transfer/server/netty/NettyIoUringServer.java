package sluice.transfer.server.netty;

import com.google.auto.service.AutoService;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.io.IOException;
import java.util.Optional;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// Netty on Linux's io_uring, by its own native code.
@AutoService(FramingServerProvider.class)
public final class NettyIoUringServer implements FramingServerProvider {
  @Override
  public String name() {
    return "netty-io_uring";
  }

  @Override
  public String description() {
    return "Netty's event loops on io_uring, native";
  }

  @Override
  public Optional<String> unavailable() {
    return IoUring.isAvailable()
        ? Optional.empty()
        : Optional.of(NativeTransport.reason(IoUring.unavailabilityCause()));
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new NettyServer(
        LastWakeup.before(IoUringIoHandler.newFactory()),
        IoUringServerSocketChannel.class,
        channel -> Bypass.NONE,
        config,
        service);
  }
}
