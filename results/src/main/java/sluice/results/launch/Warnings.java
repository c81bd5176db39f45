package sluice.results.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sluice.results.environment.Environment;

/// What may spoil a run in the way it is run.
final class Warnings {
  private Warnings() {}

  /// One line each.
  static List<String> of(Environment environment, Settings settings, boolean pinning) {
    List<String> warnings = new ArrayList<>();
    if (!pinning) {
      warnings.add("Nothing is pinned to processors: there is no taskset here.");
    }
    if (!settings.profiles().isEmpty()) {
      warnings.add(
          "Profiled (%s): figures are not comparable, and not to be published."
              .formatted(
                  settings.profiles().stream()
                      .map(Profile::toString)
                      .collect(Collectors.joining(", "))));
    }
    if (settings.rounds() == 1) {
      warnings.add("One fork a cell: no intervals, and no ranking to rely on.");
    }
    if (environment.get("commit").endsWith("(uncommitted changes)")) {
      warnings.add("The working tree had uncommitted changes.");
    }
    return warnings;
  }
}
