package sluice.results.environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kernel's own account of the machine, in `/proc` and `/sys`, which exist on Linux only.
///
/// @param root `/`, or a stand-in for it in a test
record SystemFiles(Path root) {
  static final SystemFiles OF_THIS_MACHINE = new SystemFiles(Path.of("/"));

  /// A small file's content, trimmed.
  Fact text(String path) {
    if (!exists(path)) {
      return Fact.unknown("there is no /" + path);
    }
    // Files below /proc/sys have no size, and give what they hold to the first read alone. A reader
    // asks for all of it; Files.readString asks such a file for one byte.
    try (BufferedReader reader = Files.newBufferedReader(root.resolve(path))) {
      String text = reader.readAllAsString().strip();
      return text.isEmpty() ? Fact.unknown("/" + path + " is empty") : Fact.known(text);
    } catch (IOException e) {
      return Fact.unknown("/" + path + " cannot be read");
    }
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  /// The lines of a file; none where it cannot be read.
  List<String> lines(String path) {
    return text(path).value().stream().flatMap(String::lines).toList();
  }

  /// The value after `key:` in a file of `key: value` lines.
  Fact field(String path, String key) {
    return lines(path).stream()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equals(key))
        .map(parts -> Fact.known(parts[1].strip()))
        .findFirst()
        .orElseGet(() -> missing(path, key));
  }

  /// The whole number at the start of a [#field], such as that of `MemTotal: 16384 kB`.
  OptionalLong number(String path, String key) {
    return field(path, key).value().stream()
        .map(value -> value.split(" ", 2)[0])
        .filter(digits -> digits.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /// The distribution's name and version.
  Fact osRelease() {
    String path = "etc/os-release";
    String key = "PRETTY_NAME=";
    return lines(path).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> Fact.known(line.substring(key.length()).replace("\"", "")))
        .findFirst()
        .orElseGet(() -> missing(path, "PRETTY_NAME"));
  }

  /// `name: content` of every file in a directory, in the order of names.
  Fact folder(String path) {
    List<String> names = names(path);
    return names.isEmpty()
        ? Fact.unknown("there is nothing in /" + path)
        : Fact.known(
            names.stream()
                .map(name -> name + ": " + text(path + "/" + name))
                .collect(Collectors.joining("; ")));
  }

  /// The names in a directory, sorted; none where it cannot be read.
  List<String> names(String path) {
    try (Stream<Path> files = Files.list(root.resolve(path))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private Fact missing(String path, String key) {
    return text(path) instanceof Fact.Unknown unknown
        ? unknown
        : Fact.unknown("/%s has no %s".formatted(path, key));
  }
}
