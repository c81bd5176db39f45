package sluice.results.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A directory that stands in for `/`.
record MadeUpSystem(Path root) {
  SystemFiles files() {
    return new SystemFiles(root);
  }

  /// Adds a file, or replaces it.
  MadeUpSystem with(String path, String content) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
