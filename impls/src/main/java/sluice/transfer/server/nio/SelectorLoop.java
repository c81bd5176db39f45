package sluice.transfer.server.nio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import sluice.transfer.ServerConfig;
import sluice.transfer.server.Connections;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;
import sluice.transfer.server.Transport;

/// A thread with a selector that serves connections, and accepts them where it is given a listener.
final class SelectorLoop {
  private final ServerConfig config;
  private final Connections connections;
  private final Selector selector;
  private final Queue<SocketChannel> arrivals = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean closing;

  SelectorLoop(String name, ServerConfig config, Connections connections) throws IOException {
    this.config = config;
    this.connections = connections;
    this.selector = Selector.open();
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
  }

  /// Accepts from the listener on this loop's thread. Before [#start].
  void accept(ServerSocketChannel listener, Consumer<SocketChannel> to) throws IOException {
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT, new Accepting(listener, to));
  }

  void start() {
    thread.start();
  }

  /// Serves the channel from now on. Any thread.
  void serve(SocketChannel channel) {
    arrivals.add(channel);
    if (!Thread.currentThread().equals(thread)) {
      selector.wakeup();
    }
  }

  private void run() {
    try (selector) {
      while (!closing) {
        selector.select(this::ready);
        for (SocketChannel channel; (channel = arrivals.poll()) != null; ) {
          register(channel);
        }
      }
      for (SelectionKey key : selector.keys()) {
        if (key.attachment() instanceof SelectorConnection connection) {
          Sockets.closeQuietly(connection);
        }
        Sockets.closeQuietly(key.channel());
      }
      for (SocketChannel channel; (channel = arrivals.poll()) != null; ) {
        Sockets.closeQuietly(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the selector failed", e);
    }
  }

  private void register(SocketChannel channel) {
    try {
      Sockets.prepareAccepted(channel, config);
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      key.attach(new SelectorConnection(channel, key, config, connections, transport(channel)));
    } catch (IOException e) {
      Sockets.closeQuietly(channel);
    } catch (RuntimeException | Error e) {
      Sockets.closeQuietly(channel);
      Threads.report(e);
    }
  }

  /// A selector has to take notice before a channel of its that was closed elsewhere is really
  /// gone.
  private Transport transport(SocketChannel channel) {
    Transport plain = Transport.of(channel);
    return new Transport() {
      @Override
      public void shutdownInput() throws IOException {
        plain.shutdownInput();
      }

      @Override
      public void close() throws IOException {
        plain.shutdownInput();
        channel.shutdownOutput();
        selector.wakeup();
      }
    };
  }

  private void ready(SelectionKey key) {
    switch (key.attachment()) {
      case Accepting(ServerSocketChannel listener, Consumer<SocketChannel> to) ->
          acceptFrom(listener, to);
      case SelectorConnection connection -> proceed(connection);
      default -> throw new IllegalStateException("unknown attachment " + key.attachment());
    }
  }

  /// Whatever goes wrong concerns this connection alone, and not the others of this thread.
  private static void proceed(SelectorConnection connection) {
    try {
      connection.ready();
    } catch (IOException e) {
      Sockets.closeQuietly(connection);
    } catch (RuntimeException | Error e) {
      Sockets.closeQuietly(connection);
      Threads.report(e);
    }
  }

  private static void acceptFrom(ServerSocketChannel listener, Consumer<SocketChannel> to) {
    try {
      SocketChannel channel = listener.accept();
      if (channel != null) {
        to.accept(channel);
      }
    } catch (IOException e) {
      // A connection that was gone before it was accepted, or no descriptor left for it: the next
      // one may succeed.
      Sockets.pauseAfterFailure();
    }
  }

  /// Ends the thread and everything it serves.
  void close() {
    closing = true;
    if (selector.isOpen()) {
      selector.wakeup();
    }
    Threads.join(thread);
    // Nobody else does where the thread was never started.
    Sockets.closeQuietly(selector);
  }

  /// What is attached to the key of the listener.
  private record Accepting(ServerSocketChannel listener, Consumer<SocketChannel> to) {}
}
