package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;

/// What holds for the message service alone: sizes (M1 to M3), and replies that nobody collects
/// (M4).
final class MessageRules {
  private static final MessageDialogue DIALOGUE = new MessageDialogue();
  private static final int LIMIT = 100_000;

  private MessageRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        rule("M1-sizes", "sizes around those of buffers", MessageRules::sizes),
        rule("M2-empty", "empty messages, one and many", MessageRules::empty),
        rule("M3-limit", "at the limit, and one beyond: MESSAGE_TOO_LARGE", MessageRules::limit),
        rule("M3-negative", "negative lengths: BAD_LENGTH", MessageRules::negative),
        new Rule(
            "M4-late",
            DIALOGUE.name(),
            "replies wait for a peer that reads late",
            THOROUGH,
            MessageRules::late));
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, DIALOGUE.name(), title, FAST, check);
  }

  private static void sizes(Subject subject) throws Exception {
    Running server = DIALOGUE.start(subject);
    Peer peer = server.connect();
    for (int power : new int[] {0, 8, 10, 12, 16, 17}) {
      for (int more = -5; more <= 1; more++) {
        int size = Math.max(0, (1 << power) + more);
        peer.perform(DIALOGUE.exchange(peer.byteOrder(), size, size));
      }
    }
    int largest = WireFormat.DEFAULT.maxMessage();
    peer.perform(DIALOGUE.exchange(peer.byteOrder(), 1, largest));
  }

  private static void empty(Subject subject) throws Exception {
    Peer peer = DIALOGUE.start(subject).connect();
    Exchange empty = DIALOGUE.exchange(peer.byteOrder(), 1, 0);
    peer.perform(empty);
    peer.perform(empty);
    int many = 10_000;
    peer.send(new byte[WireFormat.LENGTH_BYTES * many]);
    for (int i = 0; i < many; i++) {
      peer.expect(empty);
    }
    peer.endOutput();
    peer.expectEnd();
  }

  private static void limit(Subject subject) throws Exception {
    Running server = limited(subject);
    Peer peer = server.connect();
    peer.perform(DIALOGUE.exchange(peer.byteOrder(), 1, LIMIT));
    refused(peer, LIMIT + 1, ErrorCode.MESSAGE_TOO_LARGE);
    refused(server.connect(), Integer.MAX_VALUE, ErrorCode.MESSAGE_TOO_LARGE);
    DIALOGUE.probe(server);
  }

  private static void negative(Subject subject) throws Exception {
    Running server = limited(subject);
    refused(server.connect(), -1, ErrorCode.BAD_LENGTH);
    refused(server.connect(), Integer.MIN_VALUE, ErrorCode.BAD_LENGTH);
    DIALOGUE.probe(server);
  }

  private static Running limited(Subject subject) throws Exception {
    WireFormat d = WireFormat.DEFAULT;
    WireFormat format = new WireFormat(d.byteOrder(), d.maxHeader(), d.maxBody(), LIMIT);
    return subject.start(KitConfig.plain(), DIALOGUE.service(subject, format));
  }

  private static void refused(Peer peer, int length, ErrorCode code) throws Exception {
    peer.send(Frames.length(peer.byteOrder(), length));
    for (int i = 0; i < 64; i++) {
      peer.send(new byte[64 << 10]);
    }
    peer.expectRefusal(code);
    peer.endOutput();
    peer.expectEnd();
  }

  /// More is sent than the buffers on the way hold, so that the server has to stop receiving until
  /// its replies are read.
  private static void late(Subject subject) throws Exception {
    Running server = DIALOGUE.start(subject);
    Peer peer = server.connect(16 << 10);
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      exchanges.add(DIALOGUE.exchange(peer.byteOrder(), i, 100_000 + i));
    }
    FutureTask<Void> sending =
        new FutureTask<>(
            () -> {
              for (Exchange exchange : exchanges) {
                peer.send(exchange.bytes());
              }
              return null;
            });
    Thread.ofPlatform().daemon().start(sending);
    server.awaitStandstill();
    for (Exchange exchange : exchanges) {
      peer.expect(exchange);
    }
    sending.get();
  }
}
