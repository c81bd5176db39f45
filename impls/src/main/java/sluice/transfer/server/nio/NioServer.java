package sluice.transfer.server.nio;

import com.google.auto.service.AutoService;
import java.io.IOException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// One thread with one selector that accepts and serves every connection.
@AutoService(FramingServerProvider.class)
public final class NioServer implements FramingServerProvider {
  @Override
  public String name() {
    return "nio";
  }

  @Override
  public String description() {
    return "one selector thread for all connections";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new SelectorServer("sluice-" + name(), 0, config, service);
  }
}
