package sluice.transfer.server.blocking;

import com.google.auto.service.AutoService;
import java.io.IOException;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.server.ThreadPerConnection;

/// A platform thread a connection, with blocking reads and writes.
@AutoService(FramingServerProvider.class)
public final class BlockingServer implements FramingServerProvider {
  @Override
  public String name() {
    return "blocking";
  }

  @Override
  public String description() {
    return "a platform thread a connection, blocking SocketChannel";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new ThreadPerConnection(
        config, service, Thread.ofPlatform().name("sluice-blocking-", 0).factory());
  }
}
