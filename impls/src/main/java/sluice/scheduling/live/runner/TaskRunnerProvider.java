package sluice.scheduling.live.runner;

import java.util.List;
import java.util.Optional;
import sluice.catalog.Catalog;
import sluice.scheduling.PolicyOption;

/// Starts one kind of executor: the extension point for what live scheduling is compared with.
///
/// An implementation has a public constructor without parameters and is marked
/// `@AutoService(TaskRunnerProvider.class)`. The tests and the benchmarks find it by that.
public interface TaskRunnerProvider {
  /// The name in tables and on the command line: lower case, unique.
  String name();

  /// One line on how it runs tasks.
  String description();

  /// The options it takes, each with a default; see [RunnerSpec].
  default List<PolicyOption> options() {
    return List.of();
  }

  /// What a JVM has to be started with, for it to have this many workers.
  default List<String> jvmArgs(int workers) {
    return List.of();
  }

  /// Why it cannot run so in this JVM; empty where it can.
  Optional<String> unavailable(RunnerSettings settings);

  /// Starts it.
  ///
  /// @throws IllegalStateException where it is unavailable
  TaskRunner start(RunnerSettings settings);

  /// All kinds of executors.
  static Catalog<TaskRunnerProvider> installed() {
    return Catalog.of("executor", TaskRunnerProvider.class, TaskRunnerProvider::name);
  }
}
