package sluice.bench.transfer.cli;

import java.util.function.Supplier;
import sluice.catalog.Catalog;
import sluice.results.launch.MisuseException;
import sluice.transfer.FramingServerProvider;

/// Finds what options name, and says what there is where they name something else.
final class ServerChoice {
  private ServerChoice() {}

  /// The server of `--impl`.
  ///
  /// @throws MisuseException where there is none of that name, or it cannot run here
  static FramingServerProvider available(String impl) {
    FramingServerProvider provider = find(FramingServerProvider.installed(), "--impl", impl).get();
    provider
        .unavailable()
        .ifPresent(
            reason -> {
              throw new MisuseException("--impl: " + impl + " is not available here: " + reason);
            });
    return provider;
  }

  /// @throws MisuseException where there is none of that name
  static <T> Supplier<T> find(Catalog<T> catalog, String option, String name) {
    try {
      return catalog.find(name);
    } catch (IllegalArgumentException e) {
      throw new MisuseException(option + ": " + e.getMessage());
    }
  }
}
