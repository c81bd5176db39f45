package sluice.transfer.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

/// The open connections of one server: it watches them for silence and cuts them off at the end.
/// Any thread.
public final class Connections implements AutoCloseable {
  private final Service service;
  private final ServerConfig config;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor watch;
  private volatile boolean closed;

  /// @param config gives the idle timeout and the bounds of lingering
  /// @param service what connections are for
  public Connections(ServerConfig config, Service service) {
    this.service = service;
    this.config = config;
    this.watch =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("sluice-watch").factory(),
            // What is asked for while this is closed is not needed: it cuts everything off.
            new ThreadPoolExecutor.DiscardPolicy());
    watch.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    watch.setRemoveOnCancelPolicy(true);
    Duration idle = config.idleTimeout();
    if (idle.isPositive()) {
      long nanos = idle.toNanos();
      // A whole timeout passes between two looks, also where a busy machine kept the first waiting.
      var _ =
          watch.scheduleWithFixedDelay(
              () -> open.forEach(Connection::checkIdle), nanos, nanos, TimeUnit.NANOSECONDS);
    }
  }

  /// A connection with a new session, which is cut off at once where this is closed. The caller
  /// closes it.
  public Connection open(Transport transport) {
    Connection connection = new Connection(service.newSession(), transport, this);
    open.add(connection);
    if (closed) {
      connection.cut();
    }
    return connection;
  }

  void forget(Connection connection) {
    open.remove(connection);
  }

  long lingerBytes() {
    return config.lingerBytes();
  }

  /// Bounds what a connection may still cost after an error. The end of its input would not be
  /// enough: it may wait for a peer that takes no more bytes.
  ///
  /// @return to be cancelled where the connection ends before
  Future<?> cutAfterLinger(Connection connection) {
    return watch.schedule(connection::cut, config.linger().toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Cuts off every connection. The serving code notices and closes them.
  @Override
  public void close() {
    closed = true;
    watch.shutdownNow();
    open.forEach(Connection::cut);
  }

  /// Runs what ends a connection; that it has ended by itself meanwhile is no error.
  static void quietly(Ending ending) {
    try {
      ending.run();
    } catch (IOException e) {
      // Already gone, which is what was wanted.
    }
  }

  /// Ends something that may have ended already.
  interface Ending {
    void run() throws IOException;
  }
}
