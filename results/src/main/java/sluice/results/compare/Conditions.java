package sluice.results.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sluice.results.environment.Environment;
import sluice.results.record.Run;

/// What has to be alike before two runs can tell of what was measured rather than of where and how.
public final class Conditions {
  /// Facts that differ from run to run on one machine, or that are what is compared.
  private static final Set<String> VARYING =
      Set.of(
          "load average",
          "memory available",
          "steal during the run",
          "core latency",
          "foreign load during the run",
          "vm flags of the launcher",
          "commit");

  /// Settings that say what a fork does, as the record names them.
  private static final List<String> METHOD = List.of("warm-up", "fork jvm args");

  private Conditions() {}

  /// A condition that is not the same.
  ///
  /// @param name of the fact or setting
  public record Difference(String name, String base, String candidate) {
    @Override
    public String toString() {
      return "%s: %s, and %s".formatted(name, base, candidate);
    }
  }

  /// The conditions that differ, in the order of the facts. What one side does not know is no
  /// difference.
  public static List<Difference> differences(Run base, Run candidate) {
    List<Difference> differences =
        new ArrayList<>(environments(base.environment(), candidate.environment()));
    for (String setting : METHOD) {
      difference(setting, setting(base, setting), setting(candidate, setting))
          .ifPresent(differences::add);
    }
    return List.copyOf(differences);
  }

  /// The facts that differ.
  static List<Difference> environments(Environment base, Environment candidate) {
    Set<String> names = new LinkedHashSet<>(base.facts().keySet());
    names.retainAll(candidate.facts().keySet());
    names.removeAll(VARYING);
    return names.stream()
        .flatMap(name -> difference(name, base.get(name), candidate.get(name)).stream())
        .toList();
  }

  private static Optional<Difference> difference(String name, String base, String candidate) {
    boolean known = !base.equals(Environment.UNKNOWN) && !candidate.equals(Environment.UNKNOWN);
    return known && !base.equals(candidate)
        ? Optional.of(new Difference(name, base, candidate))
        : Optional.empty();
  }

  private static String setting(Run run, String name) {
    return run.settings().getOrDefault(name, Environment.UNKNOWN);
  }
}
