package sluice.bench.transfer.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import sluice.results.launch.Scratch;

/// Where the file sink of one server stores bodies.
///
/// @param path the directory
record SinkDirectory(Path path) {
  /// Makes one. Not a temporary directory of the JDK's: their names take a secure random generator,
  /// which costs a fork more than the directory does.
  static SinkDirectory create() throws IOException {
    String name = "sluice-sink-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    return new SinkDirectory(Files.createDirectory(Scratch.directory().resolve(name)));
  }

  /// The CRC32C of a stored file.
  ///
  /// @throws IOException where there is none of this name
  long crc32c(String name) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      // Looked for among what is there, so that no name leads elsewhere.
      Path file =
          files
              .filter(one -> one.getFileName().toString().equals(name))
              .findFirst()
              .orElseThrow(() -> new IOException(name + ": expected a stored file, there is none"));
      CRC32C crc = new CRC32C();
      crc.update(Files.readAllBytes(file));
      return crc.getValue();
    }
  }

  /// Removes it with what it holds.
  void delete() throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
  }
}
