package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;

/// Connections that vanish, come in numbers, or fall silent (L4 to L7).
final class ConnectionRules {
  private static final int MANY = 100;

  /// Pieces that a slow peer sends, and how many of them within one idle timeout.
  private static final int PIECES = 60;

  private static final int PIECES_PER_TIMEOUT = 20;

  private final StreamDialogue dialogue;

  ConnectionRules(StreamDialogue dialogue) {
    this.dialogue = dialogue;
  }

  Stream<Rule> rules() {
    return Stream.of(
        rule("L4-vanish", "peers that vanish at each stage do no harm", FAST, this::vanish),
        rule("L5-many", MANY + " connections at once", FAST, this::many),
        rule("L6-idle", "silence from the start: IDLE_TIMEOUT", THOROUGH, s -> idle(s, 0)),
        rule("L6-idle-inside", "silence inside one: IDLE_TIMEOUT", THOROUGH, s -> idle(s, 30)),
        rule("L6-active", "slow is not silent, whoever else is", THOROUGH, this::active),
        rule("L6-deaf", "a peer that never reads is dropped when idle", THOROUGH, this::deaf),
        rule("L6-lost", "the kernel looks for peers that are gone", FAST, this::lost),
        rule("L7-stuck", "close returns although a peer does not read", THOROUGH, this::stuck));
  }

  private Rule rule(String id, String title, Rule.Cost cost, Rule.Check check) {
    return new Rule(id, dialogue.name(), title, cost, check);
  }

  private void vanish(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    Peer witness = server.connect();
    Exchange exchange = dialogue.exchange(server.byteOrder(), 1, 2000);
    int whole = exchange.bytes().length;
    witness.perform(exchange);
    long sent = whole;
    for (int count : new int[] {0, 2, 4, 30, whole - 1, whole}) {
      Peer peer = server.connect();
      peer.send(exchange.bytes(), 0, count);
      sent += count;
      server.awaitBytes(sent);
      peer.reset();
      witness.perform(exchange);
      sent += whole;
    }
    dialogue.probe(server);
  }

  private void many(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    List<Peer> peers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      peers.add(server.connect());
    }
    for (int round = 0; round < 5; round++) {
      List<Exchange> exchanges = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        exchanges.add(dialogue.exchange(server.byteOrder(), round * MANY + i, 10 * i));
        peers.get(i).send(exchanges.get(i).bytes());
      }
      for (int i = 0; i < MANY; i++) {
        peers.get(i).expect(exchanges.get(i));
      }
    }
    for (Peer peer : peers) {
      peer.endOutput();
      peer.expectEnd();
    }
  }

  private void idle(Subject subject, int count) throws Exception {
    inTime(
        idleTimeout -> {
          Running server = impatient(subject, idleTimeout);
          Peer peer = server.connect();
          peer.send(dialogue.exchange(server.byteOrder(), 2, 100).bytes(), 0, count);
          expectTimeout(peer);
        });
  }

  private static void expectTimeout(Peer peer) throws Violation {
    peer.expectRefusal(ErrorCode.IDLE_TIMEOUT);
    peer.expectEnd();
  }

  private void active(Subject subject) throws Exception {
    try {
      inTime(
          idleTimeout ->
              trickle(impatient(subject, idleTimeout), idleTimeout.dividedBy(PIECES_PER_TIMEOUT)));
    } catch (Violation e) {
      throw new Violation("a peer that sends a little all the time to be heard", e);
    }
  }

  /// A machine that is busy with something else may keep a peer from sending, or a server from
  /// replying, for so long that it is silent indeed, which is less likely with every attempt.
  private static void inTime(Attempt attempt) throws Exception {
    for (int millis : new int[] {100, 400}) {
      try {
        attempt.with(Duration.ofMillis(millis));
        return;
      } catch (Violation e) {
        // The next attempt has more time.
      }
    }
    attempt.with(Duration.ofMillis(1600));
  }

  /// The silent peer is dropped in the middle of what the other sends.
  private void trickle(Running server, Duration pause) throws Exception {
    Peer silent = server.connect();
    Peer peer = server.connect();
    Exchange exchange = dialogue.exchange(server.byteOrder(), 4, 1000);
    int whole = exchange.bytes().length;
    for (int i = 0; i < PIECES; i++) {
      int start = whole * i / PIECES;
      peer.send(exchange.bytes(), start, whole * (i + 1) / PIECES - start);
      Thread.sleep(pause);
    }
    peer.expect(exchange);
    expectTimeout(silent);
  }

  private void deaf(Subject subject) throws Exception {
    Running server = impatient(subject);
    Peer peer = server.connect(4 << 10);
    Exchange exchange = dialogue.exchange(server.byteOrder(), 3, 0);
    peer.sendUntilBroken(Frames.repeat(exchange.bytes(), 1000), 1L << 30);
  }

  /// For those that are lost without a word. The kernel would take hours to notice, so that all
  /// there is to see is that it means to.
  private void lost(Subject subject) throws Exception {
    KeepAlive.requireListed();
    Running server = dialogue.start(subject);
    Peer peer = server.connect();
    peer.perform(dialogue.exchange(server.byteOrder(), 5, 100));
    int port = server.address().getPort();
    subject.await().until("the peer is looked for:", true, () -> KeepAlive.on(port));
  }

  private void stuck(Subject subject) throws Exception {
    Running server =
        subject.start(
            KitConfig.sendBuffer(4 << 10, Duration.ZERO),
            dialogue.service(subject, WireFormat.DEFAULT));
    Peer peer = server.connect(4 << 10);
    byte[] bytes = Frames.repeat(dialogue.exchange(peer.byteOrder(), 1, 0).bytes(), 1000);
    FutureTask<Void> sending =
        new FutureTask<>(
            () -> {
              peer.sendUntilBroken(bytes, 1L << 30);
              return null;
            });
    Thread.ofPlatform().daemon().start(sending);
    server.awaitStandstill();
    server.close();
    sending.get();
  }

  private Running impatient(Subject subject) throws Exception {
    return impatient(subject, Duration.ofMillis(100));
  }

  private Running impatient(Subject subject, Duration idleTimeout) throws Exception {
    return subject.start(
        KitConfig.sendBuffer(4 << 10, idleTimeout), dialogue.service(subject, WireFormat.DEFAULT));
  }

  /// What is done once with an idle timeout.
  private interface Attempt {
    void with(Duration idleTimeout) throws Exception;
  }
}
