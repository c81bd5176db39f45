package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// Starts servers with one defect, and clears away what they leave behind.
final class FaultyProvider implements FramingServerProvider, AutoCloseable {
  private final Defect defect;
  private final CountDownLatch leaking = new CountDownLatch(1);
  private final Queue<Closeable> leaked = new ConcurrentLinkedQueue<>();

  FaultyProvider(Defect defect) {
    this.defect = defect;
  }

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public String description() {
    return "a blocking loop with the defect " + defect;
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    FramingServer server =
        new FaultyServer(config, FaultyService.of(service, defect, leaked::add), defect);
    switch (defect) {
      case LEAKS_THREAD -> Thread.ofPlatform().daemon().name("leak").start(this::leak);
      case LEAKS_VIRTUAL_THREAD -> Thread.ofVirtual().name("leak").start(this::leak);
      case LEAKS_DESCRIPTOR -> leaked.add(new ServerSocket(0));
      default -> {}
    }
    return server;
  }

  private void leak() {
    try {
      leaking.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    leaking.countDown();
    for (Closeable descriptor; (descriptor = leaked.poll()) != null; ) {
      descriptor.close();
    }
  }
}
