package sluice.results.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What a jar asks the JVM that runs it for, in its manifest, besides what all are given. */
final class ManifestArguments {
  private static final Attributes.Name NAME = new Attributes.Name("JVM-Arguments");

  private ManifestArguments() {}

  /** Those of the jar that this was started from; none where it asks for none, or is no jar. */
  static List<String> read() throws IOException {
    try (InputStream stream = Boot.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      return stream == null ? List.of() : of(new Manifest(stream));
    }
  }

  static List<String> of(Manifest manifest) {
    String value = manifest.getMainAttributes().getValue(NAME);
    return value == null || value.isBlank() ? List.of() : List.of(value.trim().split("\\s+"));
  }
}
