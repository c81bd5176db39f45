package sluice.results.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kernel's own account of the machine, in `/proc` and `/sys`, which exist on Linux only.
///
/// @param root `/`, or a stand-in for it in a test
record SystemFiles(Path root) {
  /// A small file's content, trimmed; empty where it cannot be read or holds nothing.
  Optional<String> text(String path) {
    try {
      return Optional.of(Files.readString(root.resolve(path)).strip()).filter(s -> !s.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The value after `key:` in a file of `key: value` lines.
  Optional<String> field(String path, String key) {
    return text(path).stream()
        .flatMap(String::lines)
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equals(key))
        .map(parts -> parts[1].strip())
        .findFirst();
  }

  /// The distribution's name and version.
  Optional<String> osRelease() {
    return text("etc/os-release").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("PRETTY_NAME="))
        .map(line -> line.substring("PRETTY_NAME=".length()).replace("\"", ""))
        .findFirst();
  }

  /// `name: content` of every file in a directory, in the order of names.
  Optional<String> folder(String path) {
    try (var files = Files.list(root.resolve(path))) {
      return Optional.of(
          files
              .map(file -> file.getFileName().toString())
              .sorted()
              .map(name -> name + ": " + text(path + "/" + name).orElse(Environment.UNKNOWN))
              .collect(Collectors.joining("; ")));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
