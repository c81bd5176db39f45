package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import sluice.transfer.frame.WireFormat;

/// Byte orders (W1), and pieces of every kind (W5).
final class FramingRules {
  /// Replies to that many are small enough to fit into the buffers of the kernel.
  private static final int MANY = 1000;

  private final StreamDialogue dialogue;

  FramingRules(StreamDialogue dialogue) {
    this.dialogue = dialogue;
  }

  Stream<Rule> rules() {
    return Stream.of(
        rule("W1-little", "lengths in little-endian", s -> order(s, ByteOrder.LITTLE_ENDIAN)),
        rule("W1-big", "lengths in big-endian", s -> order(s, ByteOrder.BIG_ENDIAN)),
        rule("W5-split", "split at every byte offset", this::split),
        rule("W5-bytes", "every byte in a write of its own", this::bytes),
        rule("W5-sticky", "many in one write", this::sticky),
        rule("W5-pipelined", MANY + " sent before the first reply is read", this::pipelined),
        rule("W5-random", "random sizes in random pieces", this::random),
        rule("W5-chunk-1", "received one byte at a time", s -> chunk(s, 1)),
        rule("W5-chunk-1k", "received 1 KiB at a time", s -> chunk(s, 1 << 10)),
        rule("W5-chunk-64k", "received 64 KiB at a time", s -> chunk(s, 64 << 10)));
  }

  private Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, dialogue.name(), title, FAST, check);
  }

  private void order(Subject subject, ByteOrder byteOrder) throws Exception {
    WireFormat d = WireFormat.DEFAULT;
    WireFormat format = new WireFormat(byteOrder, d.maxHeader(), d.maxBody(), d.maxMessage());
    Running server = subject.start(KitConfig.plain(), dialogue.service(subject, format));
    Peer peer = server.connect();
    peer.perform(dialogue.exchange(byteOrder, 1, 300));
    peer.perform(dialogue.exchange(byteOrder, 2, 0));
  }

  /// The second part is held back until the server has the first, so that it never gets both at
  /// once.
  private void split(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    Peer peer = server.connect();
    Exchange exchange = dialogue.exchange(peer.byteOrder(), 3, 40);
    byte[] bytes = exchange.bytes();
    long taken = 0;
    for (int offset = 1; offset < bytes.length; offset++) {
      try {
        peer.send(bytes, 0, offset);
        server.awaitBytes(taken + offset);
        peer.send(bytes, offset, bytes.length - offset);
        peer.expect(exchange);
      } catch (Violation e) {
        throw new Violation("a split after byte " + offset + " to change nothing", e);
      }
      taken += bytes.length;
    }
  }

  /// Each is held back until the server has the one before it.
  private void bytes(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    Peer peer = server.connect();
    long taken = 0;
    for (int size : new int[] {0, 1, 100}) {
      Exchange exchange = dialogue.exchange(peer.byteOrder(), 4, size);
      for (int i = 0; i < exchange.bytes().length; i++) {
        server.awaitBytes(taken + i);
        peer.send(exchange.bytes(), i, 1);
      }
      taken += exchange.bytes().length;
      peer.expect(exchange);
    }
  }

  private void sticky(Subject subject) throws Exception {
    Peer peer = dialogue.start(subject).connect();
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      exchanges.add(dialogue.exchange(peer.byteOrder(), i, i % 7 == 0 ? 0 : i));
    }
    peer.send(joined(exchanges));
    for (Exchange exchange : exchanges) {
      peer.expect(exchange);
    }
  }

  private void pipelined(Subject subject) throws Exception {
    Peer peer = dialogue.start(subject).connect();
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      exchanges.add(dialogue.exchange(peer.byteOrder(), i, 60));
      peer.send(exchanges.getLast().bytes());
    }
    for (Exchange exchange : exchanges) {
      peer.expect(exchange);
    }
  }

  private void random(Subject subject) throws Exception {
    Running server = dialogue.start(subject);
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      Peer peer = server.connect();
      List<Exchange> exchanges = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        exchanges.add(dialogue.exchange(peer.byteOrder(), random.nextLong(), random.nextInt(5000)));
      }
      byte[] bytes = joined(exchanges);
      for (int start = 0; start < bytes.length; ) {
        int count = Math.min(1 + random.nextInt(1 << random.nextInt(14)), bytes.length - start);
        peer.send(bytes, start, count);
        start += count;
      }
      for (Exchange exchange : exchanges) {
        peer.expect(exchange);
      }
    }
  }

  private void chunk(Subject subject, int chunk) throws Exception {
    Running server =
        subject.start(KitConfig.chunk(chunk), dialogue.service(subject, WireFormat.DEFAULT));
    Peer peer = server.connect();
    long sent = 0;
    for (int size : new int[] {0, 1, 1023, 1024, 1025, 5000, Math.min(3 * chunk + 1, 200_000)}) {
      Exchange exchange = dialogue.exchange(peer.byteOrder(), 5, size);
      peer.perform(exchange);
      sent += exchange.bytes().length;
    }
    Violation.unlessEqual("bytes counted:", sent, server.traffic().bytes().sum());
    long least = Math.ceilDiv(sent, (long) chunk);
    long receives = server.traffic().receives().sum();
    if (receives < least) {
      throw new Violation("at least " + least + " receives of at most " + chunk, "" + receives);
    }
  }

  private static byte[] joined(List<Exchange> exchanges) {
    return Frames.join(exchanges.stream().map(Exchange::bytes).toArray(byte[][]::new));
  }
}
