package sluice.transfer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Looks at what the file sink left in its directory.
final class Stored {
  private Stored() {}

  static void require(Path file, byte[] body) throws IOException, Violation {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Violation("a file " + file.getFileName(), e);
    }
    int difference = Arrays.mismatch(body, bytes);
    if (difference >= 0) {
      throw new Violation(
          file.getFileName() + " with the " + body.length + " bytes that were sent",
          bytes.length + " bytes that differ from byte " + difference + " on");
    }
  }

  /// Collects the replies to a series of bodies, without and with a reply by turns, compares the
  /// files and removes them.
  static void requireAll(Peer peer, Path directory, List<byte[]> bodies)
      throws IOException, Violation {
    for (int i = 1; i < bodies.size(); i += 2) {
      Frame.of(peer.byteOrder(), "", bodies.get(i)).verify(peer.receive());
    }
    for (int i = 0; i < bodies.size(); i++) {
      Path file = directory.resolve("body-" + i);
      require(file, bodies.get(i));
      Files.delete(file);
    }
  }

  /// All regular files in the directory and below it.
  static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
