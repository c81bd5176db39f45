package sluice.results.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import one.profiler.AsyncProfilerLoader;

/// The native part of async-profiler, as ap-loader's jar holds it. That unpacks it by itself, but
/// once a JVM and to a place in the user's home.
final class ProfilerLibrary {
  private ProfilerLibrary() {}

  /// Whether there is one for this system.
  static boolean available() {
    try (InputStream library = open()) {
      return library != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Unpacks it.
  ///
  /// @return the file
  /// @throws IOException also where there is none for this system
  static Path unpack(Path directory) throws IOException {
    try (InputStream library =
        Optional.ofNullable(open())
            .orElseThrow(
                () -> new IOException("async-profiler: there is none for " + platform()))) {
      Path file = directory.resolve("libasyncProfiler.so").toAbsolutePath();
      Files.copy(library, file);
      return file;
    }
  }

  private static InputStream open() {
    return AsyncProfilerLoader.class.getResourceAsStream(
        "/libs/libasyncProfiler-%s-%s".formatted(AsyncProfilerLoader.getVersion(), platform()));
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return "macos.dylib";
    }
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    return system + "-" + processor + ".so";
  }
}
