package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;

import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;

/// The end of the stream at each stage (W7).
final class EndRules {
  /// Bytes of the message, or of the body of the frame, that the stream ends inside.
  private static final int BODY = 100;

  private final StreamDialogue dialogue;

  EndRules(StreamDialogue dialogue) {
    this.dialogue = dialogue;
  }

  Stream<Rule> rules() {
    return Stream.of(
        rule("W7-at-once", "the stream ends before anything is sent: a normal close", this::atOnce),
        rule("W7-between", "the stream ends after a whole one: a normal close", this::between),
        rule("W7-length", "the stream ends inside the length: TRUNCATED", this::insideLength),
        rule("W7-inside", "the stream ends after the length: TRUNCATED", this::inside));
  }

  private Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, dialogue.name(), title, FAST, check);
  }

  private void atOnce(Subject subject) throws Exception {
    Peer peer = dialogue.start(subject).connect();
    peer.endOutput();
    peer.expectEnd();
  }

  /// The replies that are due come first.
  private void between(Subject subject) throws Exception {
    Peer peer = dialogue.start(subject).connect();
    Exchange first = dialogue.exchange(peer.byteOrder(), 1, 100);
    Exchange second = dialogue.exchange(peer.byteOrder(), 2, 5000);
    peer.send(Frames.join(first.bytes(), second.bytes()));
    peer.endOutput();
    peer.expect(first);
    peer.expect(second);
    peer.expectEnd();
  }

  private void insideLength(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    for (int count = 1; count < WireFormat.LENGTH_BYTES; count++) {
      truncated(server, count);
    }
  }

  private void inside(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    int whole = dialogue.exchange(server.byteOrder(), 3, BODY).bytes().length;
    // After the length, after its first byte, inside the header or message, between header and
    // body, before the last byte.
    for (int count : new int[] {4, 5, 20, whole - BODY, whole - 1}) {
      truncated(server, count);
    }
    dialogue.probe(server);
  }

  private void truncated(Running server, int count) throws Exception {
    Peer peer = server.connect();
    peer.perform(dialogue.exchange(peer.byteOrder(), 4, 10));
    peer.send(dialogue.exchange(peer.byteOrder(), 3, BODY).bytes(), 0, count);
    peer.endOutput();
    peer.expectRefusal(ErrorCode.TRUNCATED);
    peer.expectEnd();
  }
}
