package sluice.transfer.conformance;

import static sluice.transfer.conformance.Rule.Cost.FAST;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sluice.transfer.frame.ErrorCode;

/// Names of files from the wire (W9).
final class FileNameRules {
  private FileNameRules() {}

  static Stream<Rule> rules() {
    return Stream.of(
        rule("W9-hostile", "no single path element: BAD_NAME", FileNameRules::hostile),
        rule("W9-harmless", "names that merely look strange", FileNameRules::harmless),
        rule("W9-unicode", "names beyond ASCII", FileNameRules::unicode));
  }

  private static Rule rule(String id, String title, Rule.Check check) {
    return new Rule(id, "transfer", title, FAST, check);
  }

  private static void hostile(Subject subject) throws Exception {
    Path root = subject.directory();
    Running server = FileRules.start(subject, Files.createDirectory(root.resolve("inside")));
    List<String> names =
        List.of(
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "..\\x",
            "/abs",
            "a/",
            "/",
            "\\",
            "x\0y",
            "\0",
            "n".repeat(256),
            "\u00fc".repeat(128));
    for (String name : names) {
      Peer peer = server.connect();
      peer.send(Frame.of(peer.byteOrder(), name, Frames.random(1, 100)).bytes());
      try {
        peer.expectRefusal(ErrorCode.BAD_NAME);
      } catch (Violation e) {
        throw new Violation("the name \"" + name + "\" to be refused", e);
      }
      peer.endOutput();
      peer.expectEnd();
    }
    Violation.unlessEqual("files stored:", List.of(), Stored.files(root));
  }

  private static void harmless(Subject subject) throws Exception {
    named(
        subject,
        "a..b",
        "...",
        "..a",
        ".hidden",
        "a b",
        " ",
        "-rf",
        "C",
        "%2e%2e",
        "n".repeat(255));
  }

  private static void unicode(Subject subject) throws Exception {
    String[] names = {"h\u00e9", "\u6587\u4ef6.txt", "\ud83d\ude00", "\u00fc".repeat(127) + "u"};
    try {
      for (String name : names) {
        var _ = Path.of(name);
      }
    } catch (InvalidPathException e) {
      throw new NotCheckable("file names cannot hold them here: " + e.getMessage());
    }
    named(subject, names);
  }

  private static void named(Subject subject, String... names) throws Exception {
    Path directory = subject.directory();
    Peer peer = FileRules.start(subject, directory).connect();
    for (String name : names) {
      byte[] body = Frames.random(name.hashCode(), 1000);
      try {
        peer.perform(Frame.of(peer.byteOrder(), name, body));
      } catch (Violation e) {
        throw new Violation("the name \"" + name + "\" to be taken", e);
      }
      Stored.require(directory.resolve(name), body);
    }
  }
}
