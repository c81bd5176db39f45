package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.DiscardSink;
import sluice.transfer.sink.FileSink;
import sluice.transfer.sink.Sink;

/// Bodies of every size (W4) and what is said about them (W6).
final class BodyRules {
  private static final String SERVICE = "transfer";

  /// More than any buffer on the way holds.
  private static final int LARGE = 16 << 20;

  private BodyRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        rule("W4-empty", "bodies without a byte", BodyRules::empty),
        rule("W4-large", "a body larger than every buffer", BodyRules::large),
        rule("W4-longest", "file_size 2^63-1 is taken, and then truncated", BodyRules::longest),
        rule("W4-limit", "a body at the limit, and one beyond: BODY_TOO_LARGE", BodyRules::limit),
        new Rule("W4-2GiB", SERVICE, "a body of 2^31 + 4321 bytes", THOROUGH, BodyRules::huge),
        rule("W6-silence", "no reply without ack", BodyRules::silence),
        rule("W6-discard", "count and CRC32C, discarded", s -> check(s, new DiscardSink(false))),
        rule("W6-checksum", "count and CRC32C, summed up", s -> check(s, new DiscardSink(true))),
        rule("W6-file", "count and CRC32C, stored", s -> check(s, new FileSink(s.directory()))));
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, SERVICE, title, FAST, check);
  }

  private static Running start(Subject subject, Sink sink) throws Exception {
    return subject.start(KitConfig.plain(), subject.transfer(WireFormat.DEFAULT, sink));
  }

  private static void empty(Subject subject) throws Exception {
    Peer peer = start(subject, new DiscardSink(false)).connect();
    for (int i = 0; i < 3; i++) {
      peer.perform(Frame.of(peer.byteOrder(), "empty-" + i, new byte[0]));
    }
    peer.endOutput();
    peer.expectEnd();
  }

  private static void large(Subject subject) throws Exception {
    Peer peer = start(subject, new DiscardSink(false)).connect();
    peer.perform(Frame.of(peer.byteOrder(), "large", Frames.random(1, LARGE)));
    peer.perform(Frame.of(peer.byteOrder(), "small after large", Frames.random(2, 10)));
  }

  private static void longest(Subject subject) throws Exception {
    Peer peer = start(subject, new DiscardSink(false)).connect();
    peer.send(Frames.unit(peer.byteOrder(), Frames.header("longest", Long.MAX_VALUE, true)));
    peer.send(new byte[100_000]);
    peer.endOutput();
    peer.expectRefusal(ErrorCode.TRUNCATED);
    peer.expectEnd();
  }

  private static void limit(Subject subject) throws Exception {
    int limit = 100_000;
    WireFormat d = WireFormat.DEFAULT;
    WireFormat format = new WireFormat(d.byteOrder(), d.maxHeader(), limit, d.maxMessage());
    Running server =
        subject.start(KitConfig.plain(), subject.transfer(format, new DiscardSink(false)));
    for (long size : new long[] {limit + 1, Long.MAX_VALUE}) {
      Peer peer = server.connect();
      peer.perform(Frame.of(peer.byteOrder(), "limit", Frames.random(3, limit)));
      peer.send(Frames.unit(peer.byteOrder(), Frames.header("beyond", size, false)));
      peer.expectRefusal(ErrorCode.BODY_TOO_LARGE);
      peer.endOutput();
      peer.expectEnd();
    }
  }

  private static void huge(Subject subject) throws Exception {
    Peer peer = start(subject, new DiscardSink(false)).connect();
    byte[] part = Frames.random(4, 1 << 20);
    CRC32C crc = new CRC32C();
    long size = (1L << 31) + 4321;
    peer.send(Frames.unit(peer.byteOrder(), Frames.header("huge", size, true)));
    for (long left = size; left > 0; left -= part.length) {
      int count = (int) Math.min(left, part.length);
      peer.send(part, 0, count);
      crc.update(part, 0, count);
    }
    Map<String, Object> reply = Frame.reply(size, crc.getValue());
    Violation.unlessEqual("the reply", reply, Peer.object(peer.receive()));
    peer.perform(Frame.of(peer.byteOrder(), "small after huge", Frames.random(5, 10)));
  }

  /// What comes back is the reply to the last frame, the only one that asks for it.
  private static void silence(Subject subject) throws Exception {
    Peer peer = start(subject, new DiscardSink(true)).connect();
    ByteOrder order = peer.byteOrder();
    for (String ack : new String[] {"", ",\"ack\":false"}) {
      peer.send(Frames.unit(order, "{\"file_name\":\"silent\",\"file_size\":7" + ack + "}"));
      peer.send(new byte[7]);
    }
    peer.perform(Frame.of(order, "asking", Frames.random(6, 1000)));
    peer.send(Frames.unit(order, Frames.header("silent", 0, false)));
    peer.endOutput();
    peer.expectEnd();
  }

  private static void check(Subject subject, Sink sink) throws Exception {
    Peer peer = start(subject, sink).connect();
    for (int size : new int[] {1, 1000, 65_536, 1_000_003}) {
      peer.perform(Frame.of(peer.byteOrder(), "checked", Frames.random(size, size)));
    }
  }
}
