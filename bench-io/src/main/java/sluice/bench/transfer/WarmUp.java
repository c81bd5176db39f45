package sluice.bench.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sluice.bench.transfer.load.Exchange;
import sluice.bench.transfer.load.Messages;
import sluice.results.launch.ForkSeed;
import sluice.transfer.FramingServerProvider;

/// Has a server answer as many messages as its JVM wants to see before it compiles for good. A
/// compiler waits for thousands of calls; at the pace of single round trips they would come
/// together just when the clock runs.
///
/// The messages come over many connections at once, in bursts, after each of which the compilers
/// may catch up. They count as all others do.
final class WarmUp {
  private static final int CONNECTIONS = 16;
  private static final int BURSTS = 2;
  private static final int ROUNDS = 1000;

  /// Where nothing is measured, the same is done, but not for long.
  private static final int ROUNDS_OF_A_TEST = 50;

  private static final Duration LONGEST = Duration.ofMillis(500);

  private final ServerState server;
  private final Messages messages;
  private final ByteBuffer reply;
  private long replies;

  private WarmUp(ServerState server, Messages messages) {
    this.server = server;
    this.messages = messages;
    this.reply = messages.replyBuffer();
  }

  /// One thread, while a client is there that started earlier.
  ///
  /// @param size bytes of each message
  static void messages(ServerState server, int size) throws IOException {
    boolean streams = FramingServerProvider.installed().find(server.server).get().streams();
    new WarmUp(server, new Messages(size, streams, 0)).run(streams);
  }

  private void run(boolean streams) throws IOException {
    server.clientStarts();
    List<Exchange> exchanges = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        exchanges.add(
            streams
                ? Exchange.stream(server.address(), true)
                : Exchange.datagram(server.address()));
      }
      for (int burst = 0; burst < BURSTS; burst++) {
        burst(exchanges);
        server.begin(false);
      }
    } finally {
      for (Exchange exchange : exchanges) {
        exchange.close();
      }
    }
    server.expect(replies, replies * messages.wireBytes(), 0);
    server.clientEnds();
  }

  private void burst(List<Exchange> exchanges) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    int rounds = ForkSeed.given() ? ROUNDS : ROUNDS_OF_A_TEST;
    for (int round = 0; round < rounds && System.nanoTime() < end; round++) {
      for (Exchange exchange : exchanges) {
        exchange.send(messages.next());
      }
      for (Exchange exchange : exchanges) {
        exchange.receive(reply.clear());
      }
      replies += exchanges.size();
    }
  }
}
