package sluice.transfer.server.virtual;

import com.google.auto.service.AutoService;
import java.io.IOException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.server.ThreadPerConnection;

/// A virtual thread a connection, with the same blocking calls as the platform threads make.
@AutoService(FramingServerProvider.class)
public final class VirtualServer implements FramingServerProvider {
  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public String description() {
    return "a virtual thread a connection, blocking SocketChannel";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new ThreadPerConnection(
        config, service, Thread.ofVirtual().name("sluice-virtual-", 0).factory());
  }
}
