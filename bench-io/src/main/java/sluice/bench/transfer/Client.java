package sluice.bench.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import sluice.bench.transfer.load.Exchange;
import sluice.bench.transfer.load.Messages;
import sluice.transfer.FramingServerProvider;

/// The load's end of the message service, which holds every reply against its message. It has one
/// connection at a time. One thread.
final class Client {
  private final ServerState server;
  private final boolean streams;
  private final boolean noDelay;
  private final Messages messages;
  private final ByteBuffer reply;
  private Exchange exchange;
  private long units;

  /// @param size bytes of each message
  /// @param noDelay TCP_NODELAY on this end
  /// @param seed decides the content of the messages
  Client(ServerState server, int size, boolean noDelay, long seed) {
    this.server = server;
    this.streams = FramingServerProvider.installed().find(server.server).get().streams();
    this.noDelay = noDelay;
    this.messages = new Messages(size, streams, seed);
    this.reply = messages.replyBuffer();
    server.clientStarts();
  }

  void connect() throws IOException {
    exchange =
        streams ? Exchange.stream(server.address(), noDelay) : Exchange.datagram(server.address());
  }

  void disconnect() throws IOException {
    exchange.close();
  }

  /// Tells the server's state what was sent over all connections.
  ///
  /// @throws IllegalStateException from the last client, where the server received something else
  void finish() throws IOException {
    server.expect(units, units * messages.wireBytes(), 0);
    server.clientEnds();
  }

  /// Sends a message and waits for it to come back.
  void roundTrip() throws IOException {
    ByteBuffer message = messages.next();
    exchange.send(message);
    receive(message);
  }

  /// Sends messages by a call each and then receives all of them back.
  ///
  /// @param count at most [Messages#DIFFERENT]
  void burst(int count) throws IOException {
    int first = messages.position();
    for (int i = 0; i < count; i++) {
      exchange.send(messages.next());
    }
    messages.position(first);
    for (int i = 0; i < count; i++) {
      receive(messages.next());
    }
  }

  /// Sends a message by two calls, as a program does that writes the length by itself.
  void roundTripInTwoWrites() throws IOException {
    ByteBuffer message = messages.next();
    exchange.send(message.limit(Integer.BYTES));
    exchange.send(message.limit(message.capacity()));
    receive(message);
  }

  private void receive(ByteBuffer message) throws IOException {
    exchange.receive(reply.clear());
    if (reply.flip().mismatch(message.rewind()) >= 0) {
      throw new IOException("a reply differs from its message");
    }
    units++;
  }
}
