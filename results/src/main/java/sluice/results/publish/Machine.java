package sluice.results.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import sluice.results.environment.Environment;

/// Names the kind of a machine in file names: by its processors, never by its name or its user's.
final class Machine {
  /// Says nothing in a processor's name.
  private static final Set<String> FILLERS = Set.of("r", "tm", "cpu", "processor", "core", "with");

  /// The make and the family; what comes after is a model.
  private static final int WORDS = 2;

  private Machine() {}

  /// Such as `2-core-vm-amd-epyc`.
  static String slug(Environment environment) {
    String virtual = environment.get("virtualisation").startsWith("virtual machine") ? "-vm" : "";
    String cpu =
        Arrays.stream(environment.get("cpu").toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
            .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
            .limit(WORDS)
            .collect(Collectors.joining("-"));
    return "%s-core%s-%s".formatted(environment.get("logical cores"), virtual, cpu);
  }
}
