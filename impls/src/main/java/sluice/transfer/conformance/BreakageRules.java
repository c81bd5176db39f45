package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.DiscardSink;
import sluice.transfer.sink.FileSink;

/// What mistakes in codecs and sinks cost: the connection that meets them, and no other (W8).
final class BreakageRules {
  private static final String SERVICE = "transfer";

  private BreakageRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "W8-codec", SERVICE, "a broken codec: SERVER_FAILED", FAST, BreakageRules::exception),
        new Rule(
            "W8-error",
            SERVICE,
            "an error of the virtual machine ends its connection alone",
            THOROUGH,
            BreakageRules::error),
        new Rule(
            "W8-session",
            SERVICE,
            "a connection that gets no session ends alone",
            THOROUGH,
            BreakageRules::session));
  }

  private static Running start(Subject subject, Path directory) throws IOException {
    return subject.start(
        KitConfig.plain(),
        subject.transfer(
            WireFormat.DEFAULT, BrokenCodec::new, new FailingSink(new FileSink(directory))));
  }

  private static void exception(Subject subject) throws Exception {
    Running server = start(subject, subject.directory());
    Bystanders bystanders = new Bystanders(server);
    Peer peer = server.connect();
    bystanders.during(
        () -> {
          peer.perform(Frame.of(peer.byteOrder(), "good", Frames.random(1, 100)));
          peer.send(frame(peer, BrokenCodec.BROKEN));
          peer.expectRefusal(ErrorCode.SERVER_FAILED);
          peer.endOutput();
          peer.expectEnd();
        });
    bystanders.end();
  }

  private static void error(Subject subject) throws Exception {
    Path directory = subject.directory();
    Running server = start(subject, directory);
    Bystanders bystanders = new Bystanders(server);
    for (String name : List.of(BrokenCodec.ERROR, FailingSink.ERROR)) {
      Peer peer = server.connect();
      bystanders.during(
          () -> {
            peer.send(frame(peer, name));
            peer.expectGone();
          });
    }
    bystanders.end();
    server.close();
    // Whole files are those of the bystanders.
    subject
        .await()
        .until(
            "parts of files left:",
            List.of(),
            () ->
                Stored.files(directory).stream()
                    .filter(file -> !file.getParent().equals(directory))
                    .toList());
  }

  private static void session(Subject subject) throws Exception {
    AtomicBoolean broken = new AtomicBoolean();
    Running server =
        subject.start(
            KitConfig.plain(),
            subject.transfer(
                WireFormat.DEFAULT,
                codec -> {
                  if (broken.get()) {
                    throw new PlantedError();
                  }
                  return codec;
                },
                new DiscardSink(false)));
    Bystanders bystanders = new Bystanders(server);
    bystanders.during(
        () -> {
          broken.set(true);
          Peer peer = server.connect();
          // Servers may make a session no sooner than they have bytes for it.
          peer.takes(new byte[] {1}, 1);
          peer.expectGone();
          broken.set(false);
        });
    bystanders.end();
  }

  private static byte[] frame(Peer peer, String name) {
    return Frame.of(peer.byteOrder(), name, Frames.random(2, 1000)).bytes();
  }
}
