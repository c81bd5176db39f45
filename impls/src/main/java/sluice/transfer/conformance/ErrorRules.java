package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.Traffic;

/// What the transfer service refuses (W2, W3), and how (W8).
final class ErrorRules {
  private static final String SERVICE = "transfer";
  private static final byte[] MORE = new byte[64 << 10];

  private ErrorRules() {}

  static Stream<Rule> rules() {
    return Stream.concat(
        Stream.of(
            rule("W2-length", "lengths out of range", s -> refused(s, BadFrame.lengths())),
            rule("W2-limit", "a header at the limit", ErrorRules::limit),
            rule("W3-bad", "malformed headers: BAD_HEADER", s -> refused(s, BadFrame.headers())),
            rule("W3-unknown", "unknown keys and file_path are ignored", ErrorRules::unknown),
            rule("W8-others", "an error concerns its connection alone", ErrorRules::others),
            sinkFails("W8-sink-inside", "inside", FailingSink.INSIDE),
            sinkFails("W8-sink-end", "at the end of", FailingSink.AT_END),
            slow("W8-bytes", "what is drained is bounded in size", ErrorRules::drainedBytes),
            slow("W8-time", "what is drained is bounded in time", ErrorRules::drainedTime),
            slow("W8-unread", "nobody waits long for the reply to be read", ErrorRules::unread)),
        BadFrame.oneOfEach().stream()
            .map(
                bad ->
                    rule(
                        "W8-" + bad.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "the reply arrives although megabytes follow",
                        s -> followed(s, bad))));
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, SERVICE, title, FAST, check);
  }

  private static Rule sinkFails(String id, String where, String name) {
    return rule(
        id,
        "a sink that fails " + where + " a body: SINK_FAILED",
        s -> followed(s, BadFrame.unstorable(name)));
  }

  private static Rule slow(String id, String title, Rule.Check check) {
    return new Rule(id, SERVICE, title, THOROUGH, check);
  }

  private static Running start(Subject subject) throws IOException {
    return subject.start(KitConfig.plain(), BadFrame.service(subject));
  }

  private static void refused(Subject subject, Stream<BadFrame> frames) throws Exception {
    Running server = start(subject);
    for (BadFrame bad : frames.toList()) {
      try {
        Peer peer = server.connect();
        peer.perform(Frame.of(peer.byteOrder(), "good", Frames.random(1, 100)));
        peer.send(bad.bytes(peer.byteOrder()));
        peer.expectRefusal(bad.code());
        peer.endOutput();
        peer.expectEnd();
      } catch (Violation e) {
        throw new Violation(bad.what() + " to be refused", e);
      }
    }
    new TransferDialogue().probe(server);
  }

  private static void limit(Subject subject) throws Exception {
    Peer peer = start(subject).connect();
    byte[] body = Frames.random(2, 100);
    String header = Frames.header("limit", body.length, true);
    int padding = BadFrame.MAX_HEADER - header.getBytes(StandardCharsets.UTF_8).length;
    String padded = header.substring(0, 1) + " ".repeat(padding) + header.substring(1);
    peer.perform(Frame.withHeader(peer.byteOrder(), padded, body));
    peer.perform(Frame.withHeader(peer.byteOrder(), header, body));
  }

  private static void unknown(Subject subject) throws Exception {
    Peer peer = start(subject).connect();
    String header =
        """
        {"file_path": "/etc/passwd", "colour": {"r": [1, 2.5, null, true]}, "ack": true,
         "file_size": 100, "file_name": "plain", "\\u00fcber": "\\ud83d\\ude00"}\
        """;
    peer.perform(Frame.withHeader(peer.byteOrder(), header, Frames.random(3, 100)));
  }

  private static void followed(Subject subject, BadFrame bad) throws Exception {
    Peer peer = start(subject).connect();
    peer.send(bad.bytes(peer.byteOrder()));
    for (int i = 0; i < 128; i++) {
      peer.send(MORE);
    }
    peer.expectRefusal(bad.code());
    peer.endOutput();
    peer.expectEnd();
  }

  private static void others(Subject subject) throws Exception {
    Running server = start(subject);
    Bystanders bystanders = new Bystanders(server);
    for (BadFrame bad : BadFrame.oneOfEach()) {
      Peer peer = server.connect();
      bystanders.during(
          () -> {
            peer.send(bad.bytes(peer.byteOrder()));
            peer.expectRefusal(bad.code());
          });
    }
    Peer peer = server.connect();
    bystanders.during(
        () -> {
          peer.send(Frames.unit(peer.byteOrder(), Frames.header("truncated", 10, true)));
          peer.endOutput();
          peer.expectRefusal(ErrorCode.TRUNCATED);
        });
    bystanders.end();
  }

  private static void drainedBytes(Subject subject) throws Exception {
    Running server =
        subject.start(KitConfig.linger(Duration.ofSeconds(60), 1 << 20), BadFrame.service(subject));
    Peer peer = server.connect();
    peer.send(BadFrame.oneOfEach().getFirst().bytes(peer.byteOrder()));
    peer.sendUntilBroken(MORE, 256 << 20);
  }

  /// A trickle keeps nothing open.
  private static void drainedTime(Subject subject) throws Exception {
    Running server =
        subject.start(
            KitConfig.linger(Duration.ofMillis(200), Long.MAX_VALUE), BadFrame.service(subject));
    Peer peer = server.connect();
    peer.send(BadFrame.oneOfEach().getFirst().bytes(peer.byteOrder()));
    peer.expectRefusal(ErrorCode.BAD_LENGTH);
    subject.await().until("the connection is open:", false, () -> peer.takes(MORE, 1));
  }

  /// The reply to the error comes after others, of which no more are read than it takes for the
  /// server to get to the error. A frame without a reply tells that it has: nothing is in its way
  /// from there to the next.
  private static void unread(Subject subject) throws Exception {
    Running server =
        subject.start(KitConfig.unread(Duration.ofMillis(200), 4 << 10), BadFrame.service(subject));
    Peer peer = server.connect(4 << 10);
    ByteOrder order = peer.byteOrder();
    int replies = 3000;
    byte[] bytes =
        Frames.join(
            Frames.repeat(Frame.of(order, "unread", new byte[0]).bytes(), replies),
            Frames.unit(order, Frames.header("silent", 0, false)),
            BadFrame.oneOfEach().getFirst().bytes(order));
    FutureTask<Void> sending =
        new FutureTask<>(
            () -> {
              peer.send(bytes);
              return null;
            });
    Thread.ofPlatform().daemon().start(sending);
    Traffic traffic = server.traffic();
    while (traffic.units().sum() <= replies || traffic.bytes().sum() < bytes.length) {
      peer.receive();
    }
    sending.get();
    subject.await().until("the connection is open:", false, () -> peer.takes(MORE, 1));
  }
}
