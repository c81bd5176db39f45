package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;
import static sluice.transfer.conformance.Rule.Cost.THOROUGH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.FileSink;

/// What the file sink stores, and what is never seen of it (W9).
final class FileRules {
  private static final String SERVICE = "transfer";

  private FileRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        rule("W9-stored", "the bytes that were sent, asked for a reply or not", FileRules::stored),
        rule("W9-partial", "a part of a body is never seen", FileRules::partial),
        rule("W9-truncated", "nothing is left of a truncated body", FileRules::truncated),
        rule("W9-overwrite", "the last whole body of a name wins", FileRules::overwrite),
        new Rule(
            "W9-close",
            SERVICE,
            "close in the middle of bodies leaves no descriptor and no part",
            THOROUGH,
            FileRules::close));
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, SERVICE, title, FAST, check);
  }

  static Running start(Subject subject, Path directory) throws IOException {
    return subject.start(
        KitConfig.plain(), subject.transfer(WireFormat.DEFAULT, new FileSink(directory)));
  }

  /// Bodies that nobody asks a checksum of may take a shorter way to the file.
  private static void stored(Subject subject) throws Exception {
    Path directory = subject.directory();
    Running server = start(subject, directory);
    Random random = new Random(2);
    List<byte[]> bodies = new ArrayList<>();
    List<byte[]> frames = new ArrayList<>();
    for (int size : new int[] {0, 1, 1000, 65_535, 65_536, 65_537, 0, 131_072, 3_000_001, 10}) {
      for (boolean ack : new boolean[] {false, true}) {
        byte[] body = Frames.random(random.nextLong(), size);
        String header = Frames.header("body-" + bodies.size(), size, ack);
        frames.add(Frames.join(Frames.unit(server.byteOrder(), header), body));
        bodies.add(body);
      }
    }
    Peer sticky = server.connect();
    sticky.send(Frames.join(frames.toArray(byte[][]::new)));
    sticky.endOutput();
    Stored.requireAll(sticky, directory, bodies);
    sticky.expectEnd();
    Peer separate = server.connect();
    for (byte[] frame : frames) {
      int first = Math.min(frame.length, 1 + random.nextInt(2000));
      separate.send(frame, 0, first);
      separate.send(frame, first, frame.length - first);
    }
    Stored.requireAll(separate, directory, bodies);
  }

  private static void partial(Subject subject) throws Exception {
    Path directory = subject.directory();
    Running server = start(subject, directory);
    long sent = 0;
    for (boolean ack : new boolean[] {true, false}) {
      Peer peer = server.connect();
      String name = "partial-" + ack;
      byte[] body = Frames.random(3, 500_000);
      byte[] frame =
          Frames.join(Frames.unit(peer.byteOrder(), Frames.header(name, body.length, ack)), body);
      Frame last = Frame.of(peer.byteOrder(), "last-" + ack, new byte[0]);
      peer.send(frame, 0, frame.length / 2);
      server.awaitBytes(sent + frame.length / 2);
      Violation.unlessEqual(name + " visible:", false, Files.exists(directory.resolve(name)));
      peer.send(frame, frame.length / 2, frame.length - frame.length / 2);
      if (ack) {
        peer.receive();
      }
      peer.perform(last);
      Stored.require(directory.resolve(name), body);
      sent += frame.length + last.bytes().length;
    }
  }

  private static void truncated(Subject subject) throws Exception {
    Path directory = subject.directory();
    Running server = start(subject, directory);
    long sent = 0;
    for (boolean ack : new boolean[] {true, false}) {
      for (boolean vanish : new boolean[] {true, false}) {
        Peer peer = server.connect();
        sent += part(peer, ack);
        server.awaitBytes(sent);
        if (vanish) {
          peer.reset();
        } else {
          expectTruncated(peer);
        }
      }
      Peer hasty = server.connect();
      sent += part(hasty, ack);
      expectTruncated(hasty);
    }
    subject.await().until("files left:", List.of(), () -> Stored.files(directory));
  }

  /// Sends a part of a frame.
  ///
  /// @return its bytes
  private static int part(Peer peer, boolean ack) throws Violation {
    byte[] head = Frames.unit(peer.byteOrder(), Frames.header("truncated", 1_000_000, ack));
    byte[] part = Frames.join(head, Frames.random(4, 200_000));
    peer.send(part);
    return part.length;
  }

  private static void expectTruncated(Peer peer) throws Exception {
    peer.endOutput();
    peer.expectRefusal(ErrorCode.TRUNCATED);
    peer.expectEnd();
  }

  /// The first servers start what the platform and libraries keep for good.
  private static void close(Subject subject) throws Exception {
    Resources.requireDescriptors();
    Path directory = subject.directory().toRealPath();
    closeInside(subject, directory);
    closeInside(subject, directory);
    Resources before = Resources.descriptors(directory);
    closeInside(subject, directory);
    subject
        .await()
        .until(
            "descriptors left:", Set.of(), () -> Resources.descriptors(directory).beyond(before));
    subject.await().until("files left:", List.of(), () -> Stored.files(directory));
  }

  /// Bodies with a reply to come, and those that may take a shorter way to the file.
  private static void closeInside(Subject subject, Path directory) throws Exception {
    Running server = start(subject, directory);
    List<Peer> peers = new ArrayList<>();
    long sent = 0;
    for (boolean ack : new boolean[] {true, false, true, false}) {
      Peer peer = server.connect();
      sent += part(peer, ack);
      peers.add(peer);
    }
    server.awaitBytes(sent);
    server.close();
    for (Peer peer : peers) {
      peer.expectGone();
      peer.close();
    }
  }

  private static void overwrite(Subject subject) throws Exception {
    Path directory = subject.directory();
    Running server = start(subject, directory);
    Path file = directory.resolve("contested");
    byte[] original = Frames.random(5, 1000);
    byte[] longer = Frames.random(6, 300_000);
    byte[] shorter = Frames.random(7, 200_000);
    Peer first = server.connect();
    Peer second = server.connect();
    Frame longerFrame = Frame.of(first.byteOrder(), "contested", longer);
    Frame shorterFrame = Frame.of(first.byteOrder(), "contested", shorter);
    Frame originalFrame = Frame.of(first.byteOrder(), "contested", original);
    first.perform(originalFrame);
    first.send(longerFrame.bytes(), 0, 100_000);
    second.send(shorterFrame.bytes(), 0, 100_000);
    server.awaitBytes(originalFrame.bytes().length + 200_000);
    Stored.require(file, original);
    first.send(longerFrame.bytes(), 100_000, longerFrame.bytes().length - 100_000);
    first.expect(longerFrame);
    Stored.require(file, longer);
    second.send(shorterFrame.bytes(), 100_000, shorterFrame.bytes().length - 100_000);
    second.expect(shorterFrame);
    Stored.require(file, shorter);
  }
}
