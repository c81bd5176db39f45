package sluice.transfer.conformance;

/// Two connections in the middle of a frame, to which nothing may happen whatever does to a third:
/// one that goes on after each event, and one that waits through all of them.
final class Bystanders {
  private final Running server;
  private final Peer busy;
  private final Peer waiting;
  private final Frame frame;
  private final int half;

  Bystanders(Running server) throws Violation {
    this.server = server;
    this.busy = server.connect();
    this.waiting = server.connect();
    this.frame = Frame.of(server.byteOrder(), "bystander", Frames.random(4, 1000));
    this.half = frame.bytes().length / 2;
    // A server with several threads may still be about to take them in while it serves others.
    busy.perform(frame);
    waiting.perform(frame);
    waiting.send(frame.bytes(), 0, half);
  }

  /// Something happens to a third connection.
  void during(Event event) throws Exception {
    busy.send(frame.bytes(), 0, half);
    event.happen();
    finish(busy);
    new TransferDialogue().probe(server);
  }

  /// Nothing more happens.
  void end() throws Violation {
    finish(waiting);
  }

  private void finish(Peer peer) throws Violation {
    peer.send(frame.bytes(), half, frame.bytes().length - half);
    peer.expect(frame);
  }

  /// What happens.
  interface Event {
    void happen() throws Exception;
  }
}
