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
      description = "smoke, quick, standard, publish or full (default: ${DEFAULT-VALUE})")
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
      names = "--server-cores",
      paramLabel = "LIST",
      defaultValue = "${sys:bench.server-cores:-}",
      description = "the server's processors, such as 0-3,8 (default: as many as --cores says)")
  private String serverCores;

  @Option(
      names = "--load-cores",
      paramLabel = "LIST",
      defaultValue = "${sys:bench.load-cores:-}",
      description = "the load's processors (default: those the server leaves)")
  private String loadCores;

  @Option(
      names = "--server-host",
      paramLabel = "HOST:PORT",
      defaultValue = "${sys:bench.server-host:-}",
      description = "where `serve --control-port` runs on another host (default: this one)")
  private String serverHost;

  @Option(
      names = "--profile",
      paramLabel = "PROFILERS",
      defaultValue = "${sys:bench.profile:-}",
      description = "gc, async, jfr, perfnorm, strace, separated by commas: of both processes")
  private String profile;

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

  @Option(
      names = "--resume",
      arity = "0..1",
      defaultValue = "${sys:bench.resume:-false}",
      fallbackValue = "true",
      description = "go on with the run in the output directory, which was stopped")
  private boolean resume;

  /// The settings they make.
  ///
  /// @throws MisuseException if a value is not understood
  Settings settings() {
    return Settings.parse(
        Map.ofEntries(
            Map.entry("effort", effort),
            Map.entry("only", only),
            Map.entry("impl", impl),
            Map.entry("cores", cores),
            Map.entry("rounds", rounds),
            Map.entry("server-cores", serverCores),
            Map.entry("load-cores", loadCores),
            Map.entry("server-host", serverHost),
            Map.entry("profile", profile),
            Map.entry("out", out),
            Map.entry("seed", seed),
            Map.entry("resume", String.valueOf(resume))));
  }
}
