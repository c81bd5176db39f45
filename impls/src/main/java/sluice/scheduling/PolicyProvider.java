package sluice.scheduling;

import java.util.List;
import sluice.catalog.Catalog;

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

  /// All kinds of policies.
  static Catalog<PolicyProvider> installed() {
    return Catalog.of("policy", PolicyProvider.class, PolicyProvider::name);
  }
}
