package sluice.scheduling;

import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes one kind of policy: the extension point for scheduling.
///
/// An implementation has a public constructor without parameters and is marked
/// `@AutoService(PolicyProvider.class)`. The kit, the simulator, the live executor, the benchmarks
/// and the command line find it by that.
public interface PolicyProvider {
  /// The name in tables and on the command line: lower case, unique.
  String name();

  /// One line on how it chooses.
  String description();

  /// The options it takes, each with a default.
  default List<PolicyOption> options() {
    return List.of();
  }

  /// Whether it needs to know what no real machine knows: the true size of a task.
  default boolean clairvoyant() {
    return false;
  }

  /// Makes a policy with an empty queue.
  ///
  /// @throws IllegalArgumentException where an option's value is out of range, naming the option
  SchedulingPolicy create(PolicySettings settings);

  /// All kinds of policies on the class path, by name.
  ///
  /// @throws IllegalStateException where two have one name
  static SortedMap<String, PolicyProvider> installed() {
    SortedMap<String, PolicyProvider> byName = new TreeMap<>();
    for (PolicyProvider provider : ServiceLoader.load(PolicyProvider.class)) {
      PolicyProvider other = byName.put(provider.name(), provider);
      if (other != null) {
        throw new IllegalStateException(
            "policies: expected one of each name, got "
                + provider.getClass()
                + " and "
                + other.getClass());
      }
    }
    return byName;
  }
}
