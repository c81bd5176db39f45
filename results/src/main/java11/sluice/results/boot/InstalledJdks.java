package sluice.results.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs that stand where JDKs usually stand. */
final class InstalledJdks {
  private static final String VERSION_KEY = "JAVA_VERSION=\"";

  private InstalledJdks() {}

  /** The {@code java} command of one that is at least of this feature version. */
  static Optional<Path> java(int version) {
    return homes().stream()
        .filter(home -> version(home) >= version)
        .map(home -> home.resolve("bin").resolve("java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Path> homes() {
    List<Path> homes = new ArrayList<>();
    for (String variable : List.of("JAVA_HOME", "JDK_HOME", "JAVA25_HOME")) {
      String home = System.getenv(variable);
      if (home != null && !home.isEmpty()) {
        homes.add(Path.of(home));
      }
    }
    String user = System.getProperty("user.home");
    homes.addAll(children(Path.of("/usr/lib/jvm"), ""));
    homes.addAll(children(Path.of("/opt/java"), ""));
    homes.addAll(children(Path.of(user, ".sdkman", "candidates", "java"), ""));
    homes.addAll(children(Path.of(user, ".jdks"), ""));
    homes.addAll(children(Path.of("/Library/Java/JavaVirtualMachines"), "Contents/Home"));
    homes.addAll(children(Path.of("C:/Program Files/Java"), ""));
    return homes;
  }

  private static List<Path> children(Path folder, String inside) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .sorted()
          .map(child -> child.resolve(inside))
          .collect(java.util.stream.Collectors.toList());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The feature version that a JDK says of itself; 0 where there is none. */
  private static int version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith(VERSION_KEY))
          .map(line -> line.substring(VERSION_KEY.length(), line.length() - 1))
          .mapToInt(version -> Runtime.Version.parse(version).feature())
          .findFirst()
          .orElse(0);
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }
}
