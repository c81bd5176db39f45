package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/// Who has the host: one run at a time, and of that one server at a time. Any thread.
final class Occupancy {
  /// A server whose load was killed takes a moment to end.
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private Optional<InetAddress> run = Optional.empty();
  private Optional<Socket> serving = Optional.empty();

  /// A run begins.
  ///
  /// @throws IllegalStateException where there is another
  synchronized void enter(InetAddress from) {
    run.ifPresent(
        other -> {
          throw new IllegalStateException("busy with a run from " + other.getHostAddress());
        });
    run = Optional.of(from);
  }

  /// The run ends, and so does its server.
  synchronized void leave() {
    run = Optional.empty();
    serving.ifPresent(Occupancy::close);
  }

  /// A server of the run is to be started; waits for the one before to end.
  ///
  /// @param connection decides on the server's life
  /// @throws IllegalStateException where the run is another's, or has a server still
  synchronized void begin(Socket connection) throws InterruptedException {
    InetAddress from = connection.getInetAddress();
    if (run.isEmpty()) {
      throw new IllegalStateException("expected \"hello\" on a connection that stays open, first");
    }
    if (!run.get().equals(from)) {
      throw new IllegalStateException("busy with a run from " + run.get().getHostAddress());
    }
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    for (long left = PATIENCE.toMillis(); serving.isPresent(); ) {
      if (left <= 0) {
        throw new IllegalStateException("busy with another server of this run");
      }
      wait(left);
      left = (giveUp - System.nanoTime()) / 1_000_000;
    }
    serving = Optional.of(connection);
  }

  /// The server has ended.
  synchronized void end(Socket connection) {
    if (serving.filter(connection::equals).isPresent()) {
      serving = Optional.empty();
      notifyAll();
    }
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // It is closed all the same.
      return;
    }
  }
}
