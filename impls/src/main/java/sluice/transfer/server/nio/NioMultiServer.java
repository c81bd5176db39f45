package sluice.transfer.server.nio;

import com.google.auto.service.AutoService;
import java.io.IOException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// A thread that accepts, and a thread with a selector for each core.
@AutoService(FramingServerProvider.class)
public final class NioMultiServer implements FramingServerProvider {
  @Override
  public String name() {
    return "nio-multi";
  }

  @Override
  public String description() {
    return "an acceptor and one selector thread a core";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new SelectorServer("sluice-" + name(), config.workers(), config, service);
  }
}
