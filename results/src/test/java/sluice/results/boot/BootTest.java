package sluice.results.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BootTest {
  private static final int JAVA_11 = 55;

  @Test
  void runsOnJava11() throws IOException, URISyntaxException {
    List<Path> classes = classes();
    assertTrue(classes.size() >= 2, "classes " + classes);
    for (Path file : classes) {
      int version = classVersion(file);
      assertTrue(version <= JAVA_11, file + ": class version " + version);
    }
  }

  @Test
  void readsWhatAJarAsksTheJvmFor() {
    Manifest manifest = new Manifest();
    assertEquals(List.of(), ManifestArguments.of(manifest));
    manifest.getMainAttributes().putValue("JVM-Arguments", "");
    assertEquals(List.of(), ManifestArguments.of(manifest));
    manifest.getMainAttributes().putValue("JVM-Arguments", "-XX:+UseSerialGC  -Xmx1g");
    assertEquals(List.of("-XX:+UseSerialGC", "-Xmx1g"), ManifestArguments.of(manifest));
  }

  private static List<Path> classes() throws IOException, URISyntaxException {
    Path root = Path.of(Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = root.resolve(Boot.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static int classVersion(Path file) throws IOException {
    try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
      input.skipNBytes(Integer.BYTES + Short.BYTES);
      return input.readUnsignedShort();
    }
  }
}
