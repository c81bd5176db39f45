package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sluice.transfer.frame.WireFormat;

/// The message service over datagrams (D1 to D4): no pieces, no length, no end.
final class DatagramRules {
  private static final DatagramDialogue DIALOGUE = new DatagramDialogue();

  private DatagramRules() {}

  static Stream<Rule> rules() {
    return Stream.concat(
        Stream.of(
            rule("D1-sizes", "messages of every size, the empty one too", DatagramRules::sizes),
            rule("D2-apart", "messages sent together come back apart", DatagramRules::apart),
            rule("D3-limit", "a message beyond the limit is dropped", DatagramRules::limit),
            rule("D4-peers", "each peer gets its own back", DatagramRules::peers)),
        new LifeCycleRules(DIALOGUE).rules());
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, DIALOGUE.name(), title, FAST, check);
  }

  private static void sizes(Subject subject) throws Exception {
    DatagramPeer peer = DIALOGUE.connect(DIALOGUE.start(subject));
    for (int size : new int[] {0, 1, 3, 4, 5, 0, 1023, 1024, 1025, 1472, 1473, 20_000}) {
      peer.perform(Frames.random(size, size));
    }
    peer.perform(Frames.random(1, DatagramPeer.LONGEST));
  }

  private static void apart(Subject subject) throws Exception {
    DatagramPeer peer = DIALOGUE.connect(DIALOGUE.start(subject));
    for (int round = 0; round < 20; round++) {
      for (int size = 0; size < 10; size++) {
        peer.send(Frames.random(round, size));
      }
      for (int size = 0; size < 10; size++) {
        peer.expect(Frames.random(round, size));
      }
    }
  }

  private static void limit(Subject subject) throws Exception {
    int limit = 5000;
    WireFormat d = WireFormat.DEFAULT;
    WireFormat format = new WireFormat(d.byteOrder(), d.maxHeader(), d.maxBody(), limit);
    DatagramPeer peer =
        DIALOGUE.connect(subject.start(KitConfig.plain(), DIALOGUE.service(subject, format)));
    peer.perform(Frames.random(1, limit));
    peer.send(Frames.random(2, limit + 1));
    peer.perform(Frames.random(3, 100));
  }

  /// Some of them are gone before their reply comes, which costs nobody else a message.
  private static void peers(Subject subject) throws Exception {
    Running server = DIALOGUE.start(subject);
    List<DatagramPeer> peers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      DatagramPeer gone = DIALOGUE.connect(server);
      gone.send(Frames.random(1000 + i, 10));
      gone.close();
      peers.add(DIALOGUE.connect(server));
      peers.getLast().send(Frames.random(i, 10 + i));
    }
    for (int i = 0; i < peers.size(); i++) {
      peers.get(i).expect(Frames.random(i, 10 + i));
    }
  }
}
