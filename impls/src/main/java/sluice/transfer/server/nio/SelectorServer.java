package sluice.transfer.server.nio;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;

/// A loop that accepts and hands each connection to one of the loops that serve, itself perhaps.
final class SelectorServer implements FramingServer {
  private final Connections connections;
  private final InetSocketAddress address;
  private final List<SelectorLoop> loops = new ArrayList<>();

  /// @param name what the threads are called
  /// @param workers serving loops beside the accepting one; 0: the accepting loop serves too
  SelectorServer(String name, int workers, ServerConfig config, Service service)
      throws IOException {
    ServerSocketChannel listener = Sockets.listen(config);
    this.connections = new Connections(config, service);
    try {
      this.address = (InetSocketAddress) listener.getLocalAddress();
      for (int i = 0; i <= workers; i++) {
        loops.add(new SelectorLoop(name + "-" + i, config, connections));
      }
      List<SelectorLoop> serving = loops.subList(Math.min(workers, 1), loops.size());
      AtomicInteger next = new AtomicInteger();
      loops
          .getFirst()
          .accept(
              listener,
              channel ->
                  serving
                      .get(Math.floorMod(next.getAndIncrement(), serving.size()))
                      .serve(channel));
      loops.forEach(SelectorLoop::start);
    } catch (IOException | RuntimeException | Error e) {
      // Selectors take descriptors, and loops threads, of which there may be too few.
      Sockets.closeQuietly(listener);
      close();
      throw e;
    }
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    loops.forEach(SelectorLoop::close);
    connections.close();
  }
}
