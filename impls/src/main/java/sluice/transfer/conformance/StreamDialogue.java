package sluice.transfer.conformance;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A service over streams: something is sent, something comes back.
interface StreamDialogue extends Dialogue {
  /// What is sent differs by seed and size.
  ///
  /// @param size bytes of the message, or of the body of the frame
  Exchange exchange(ByteOrder byteOrder, long seed, int size);

  @Override
  default void probe(Running server) throws Exception {
    try (Peer peer = server.connect()) {
      peer.perform(exchange(peer.byteOrder(), 4711, 100));
    }
  }

  @Override
  default List<Peer> live(Running server) throws Exception {
    List<Peer> peers = new ArrayList<>();
    Exchange exchange = exchange(server.byteOrder(), 2, 1000);
    int whole = exchange.bytes().length;
    long sent = 0;
    for (int count : new int[] {0, 2, 4, 40, whole - 1, whole}) {
      Peer peer = server.connect();
      peer.perform(exchange);
      peer.send(exchange.bytes(), 0, count);
      peers.add(peer);
      sent += whole + count;
    }
    server.awaitBytes(sent);
    peers.add(server.connect());
    return peers;
  }
}
