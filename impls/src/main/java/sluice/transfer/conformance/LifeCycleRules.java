package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sluice.transfer.frame.WireFormat;

/// Servers that start and stop (L1 to L3).
final class LifeCycleRules {
  private final Dialogue dialogue;

  LifeCycleRules(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  Stream<Rule> rules() {
    return Stream.of(
        rule("L1-restart", "the port is free again at once after close", FAST, this::restart),
        rule("L1-busy", "a port in use is an IOException", FAST, this::busyPort),
        rule("L2-twice", "closing twice is closing once", FAST, this::twice),
        rule("L3-threads", "close leaves no thread", THOROUGH, this::threads),
        rule("L3-descriptors", "close leaves no descriptor", THOROUGH, this::descriptors));
  }

  private Rule rule(String id, String title, Rule.Cost cost, Rule.Check check) {
    return new Rule(id, dialogue.name(), title, cost, check);
  }

  /// The server closes first, which is what keeps a port busy for a while without SO_REUSEADDR.
  private void restart(Subject subject) throws Exception {
    Running first = dialogue.start(subject);
    List<Peer> peers = dialogue.live(first);
    first.close();
    Running second = again(subject, first);
    Violation.unlessEqual("to listen on", first.address(), second.address());
    dialogue.probe(second);
    for (Peer peer : peers) {
      peer.expectGone();
    }
  }

  private Running again(Subject subject, Running first) throws Violation {
    try {
      return startOn(subject, first.address());
    } catch (IOException e) {
      throw new Violation("a second server on " + first.address() + " after the first", e);
    }
  }

  private Running startOn(Subject subject, InetSocketAddress address) throws IOException {
    return subject.start(KitConfig.bind(address), dialogue.service(subject, WireFormat.DEFAULT));
  }

  private void busyPort(Subject subject) throws Exception {
    Running first = dialogue.start(subject);
    try {
      startOn(subject, first.address());
    } catch (IOException e) {
      dialogue.probe(first);
      return;
    }
    throw new Violation("an IOException", "a second server on " + first.address());
  }

  private void twice(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    dialogue.probe(server);
    server.close();
    server.close();
    Running untouched = dialogue.start(subject);
    untouched.close();
    untouched.close();
  }

  private void threads(Subject subject) throws Exception {
    warmUp(subject);
    Resources before = Resources.threads();
    round(subject);
    subject.await().until("threads left:", Set.of(), () -> Resources.threads().beyond(before));
  }

  private void descriptors(Subject subject) throws Exception {
    Resources.requireDescriptors();
    warmUp(subject);
    Resources before = Resources.descriptors();
    round(subject);
    subject
        .await()
        .until("descriptors left:", Set.of(), () -> Resources.descriptors().beyond(before));
  }

  /// The first servers start what the platform and libraries keep for good.
  private void warmUp(Subject subject) throws Exception {
    round(subject);
    round(subject);
  }

  private void round(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    List<Peer> peers = dialogue.live(server);
    server.close();
    for (Peer peer : peers) {
      peer.expectGone();
      peer.close();
    }
  }
}
