package sluice.results.cli;

import java.util.Map;
import picocli.CommandLine.Option;
import sluice.results.launch.MisuseException;
import sluice.results.launch.Settings;

/// The options of a run. Each has a system property of the same name as its default, which is how
/// `-Dbench.effort=smoke` reaches one.
final class RunOptions {
  @Option(
      names = "--effort",
      paramLabel = "EFFORT",
      defaultValue = "${sys:bench.effort:-quick}",
      description = "smoke, quick, standard or publish (default: ${DEFAULT-VALUE})")
  private String effort;

  @Option(
      names = "--only",
      paramLabel = "TABLES",
      defaultValue = "${sys:bench.only:-}",
      description = "parts of table or benchmark names, separated by commas")
  private String only;

  @Option(
      names = "--impl",
      paramLabel = "NAMES",
      defaultValue = "${sys:bench.impl:-}",
      description = "what to measure, separated by commas")
  private String impl;

  @Option(
      names = "--cores",
      paramLabel = "COUNTS",
      defaultValue = "${sys:bench.cores:-}",
      description = "core counts, separated by commas")
  private String cores;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "${sys:bench.rounds:-}",
      description = "forks of each cell (default: what the effort has)")
  private String rounds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "${sys:bench.out:-results/latest}",
      description = "where the results go (default: ${DEFAULT-VALUE})")
  private String out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "${sys:bench.seed:-}",
      description = "what the order of the cells follows from (default: random, recorded)")
  private String seed;

  /// The settings they make.
  ///
  /// @throws MisuseException if a value is not understood
  Settings settings() {
    return Settings.parse(
        Map.of(
            "effort", effort, "only", only, "impl", impl, "cores", cores, "rounds", rounds, "out",
            out, "seed", seed));
  }
}
