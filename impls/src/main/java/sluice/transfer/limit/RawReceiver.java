package sluice.transfer.limit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Traffic;
import sluice.transfer.libc.LibC;
import sluice.transfer.libc.NativeListener;

/// Accepts connections one after the other and does with each what a [RawLoop] says, on one thread.
final class RawReceiver implements FramingServer {
  private static final int NONE = -1;
  private static final int ALIGNMENT = 64;

  /// Some chunks, and far less than a socket's buffer grows to.
  private static final int LOW_WATER_BYTES = 256 << 10;

  private final RawLoop loop;
  private final ServerConfig config;
  private final Traffic traffic;
  private final NativeListener listener;
  private final Thread thread;
  private int connection = NONE;
  private boolean closing;

  RawReceiver(RawLoop loop, ServerConfig config, Traffic traffic) throws IOException {
    this.loop = loop;
    this.config = config;
    this.traffic = traffic;
    listener = NativeListener.open(config);
    thread = Thread.ofPlatform().name("sluice-raw").start(this::serve);
  }

  private void serve() {
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      MemorySegment buffer = arena.allocate(config.chunk(), ALIGNMENT);
      while (true) {
        accept(libc);
        try {
          receive(libc, buffer);
        } catch (IOException e) {
          // The peer vanished: the next one may stay.
        } finally {
          release(libc);
        }
      }
    } catch (IOException e) {
      // No longer listening, which is how it ends.
      return;
    }
  }

  private void accept(LibC libc) throws IOException {
    int socket = listener.accept(libc);
    libc.setNoDelay(socket, config.noDelay());
    if (loop == RawLoop.LOW_WATER) {
      libc.setReceiveLowWater(socket, LOW_WATER_BYTES);
    }
    synchronized (this) {
      connection = socket;
      if (closing) {
        libc.shutdown(socket, LibC.SHUT_RDWR);
      }
    }
  }

  private void receive(LibC libc, MemorySegment buffer) throws IOException {
    int socket = connection;
    long size = buffer.byteSize();
    while (true) {
      long count =
          loop == RawLoop.DROP
              ? libc.drop(socket, buffer, size)
              : libc.receive(socket, buffer, size);
      if (count == 0) {
        return;
      }
      traffic.receives().increment();
      traffic.bytes().add(count);
      if (loop == RawLoop.ECHO) {
        traffic.units().increment();
        for (long sent = 0; sent < count; ) {
          sent += libc.send(socket, buffer.asSlice(sent), count - sent);
        }
      }
    }
  }

  private synchronized void release(LibC libc) throws IOException {
    libc.close(connection);
    connection = NONE;
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  @Override
  public void close() {
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      synchronized (this) {
        if (closing) {
          return;
        }
        closing = true;
        listener.shutdown(libc);
        if (connection != NONE) {
          libc.shutdown(connection, LibC.SHUT_RDWR);
        }
      }
      thread.join();
      listener.close(libc);
    } catch (IOException e) {
      throw new IllegalStateException("the listening socket did not close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
