package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import sluice.transfer.FramingServer;
import sluice.transfer.Service;
import sluice.transfer.frame.Traffic;
import sluice.transfer.frame.WireFormat;

/// A started server, and the way to it.
final class Running implements Closeable {
  /// A server that takes nothing for so long waits for its peer.
  private static final Duration STANDSTILL = Duration.ofMillis(100);

  private final FramingServer server;
  private final Service service;
  private final Subject subject;

  Running(FramingServer server, Service service, Subject subject) {
    this.server = server;
    this.service = service;
    this.subject = subject;
  }

  InetSocketAddress address() {
    return server.address();
  }

  ByteOrder byteOrder() {
    return switch (service) {
      case Service.Message(WireFormat format, var _) -> format.byteOrder();
      case Service.Transfer(WireFormat format, var _, var _, var _) -> format.byteOrder();
    };
  }

  Traffic traffic() {
    return service.traffic();
  }

  Peer connect() throws Violation {
    return connect(0);
  }

  /// @param receiveBuffer the client's SO_RCVBUF in bytes; 0 leaves it to the kernel
  Peer connect(int receiveBuffer) throws Violation {
    try {
      return closing(new Peer(address(), byteOrder(), receiveBuffer, patience()));
    } catch (IOException e) {
      throw new Violation("the server to accept a connection", e);
    }
  }

  /// Closes the resource when the check is over.
  <T extends Closeable> T closing(T resource) {
    return subject.closing(resource);
  }

  /// Most time to wait for one reply.
  Duration patience() {
    return subject.await().patience();
  }

  /// Waits until the server has taken in so many bytes since it was started.
  void awaitBytes(long count) throws Violation {
    subject.await().until("bytes taken in:", count, () -> traffic().bytes().sum());
  }

  /// Waits until the server takes in no more, most likely because its replies are not read.
  void awaitStandstill() {
    long before = -1;
    for (long now; (now = traffic().bytes().sum()) != before; before = now) {
      LockSupport.parkNanos(STANDSTILL.toNanos());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
