package sluice.results.export;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// The exporters on the class path.
public final class Exporters {
  private Exporters() {}

  /// All of them, in an order that does not change.
  public static List<Exporter> all() {
    return ServiceLoader.load(Exporter.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Exporter::files))
        .toList();
  }
}
