package sluice.results.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A directory for what a fork and its server need on disk. The launcher makes one for each fork
/// and removes it with all that is in it, so that nothing stays behind of a fork that was killed.
public final class Scratch implements AutoCloseable {
  /// The system property that names the fork's directory.
  static final String PROPERTY = "sluice.scratch";

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = 20_000_000;

  private final Path path;

  private Scratch(Path path) {
    this.path = path;
  }

  /// Makes one in the temporary directory.
  static Scratch create() throws IOException {
    return new Scratch(Files.createTempDirectory("sluice-fork-"));
  }

  /// This fork's; outside a fork of the launcher, the temporary directory.
  public static Path directory() {
    return Path.of(System.getProperty(PROPERTY, System.getProperty("java.io.tmpdir")));
  }

  Path path() {
    return path;
  }

  /// Removes it.
  @Override
  public void close() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        delete();
        return;
      } catch (IOException | UncheckedIOException e) {
        // A process that was killed may be writing still.
        if (attempt == ATTEMPTS) {
          throw new IOException(path + ": cannot be removed: " + e.getMessage(), e);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
