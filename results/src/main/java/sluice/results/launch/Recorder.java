package sluice.results.launch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.util.Version;
import sluice.results.environment.Environment;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Forking;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Table;

/// Keeps the record of a run up to date.
///
/// @param facts of the environment that the suites know of
/// @param started when this session began
/// @param before the run as an earlier session left it
record Recorder(
    Settings settings,
    List<String> suites,
    List<Table> tables,
    Map<String, String> facts,
    Surroundings surroundings,
    ClassArchive archive,
    Separation separation,
    Instant started,
    Optional<Run> before) {
  private static final String CORE_LATENCY = "core latency";

  /// Writes the record as it is now.
  Run write(Completion completion, List<CellResult> results) throws IOException {
    Duration session = Duration.between(started, Instant.now());
    Run run =
        new Run(
            Run.SCHEMA_VERSION,
            suites,
            before.map(Run::started).orElse(started),
            before.map(Run::duration).orElse(Duration.ZERO).plus(session),
            completion,
            everySetting(),
            settings.seed(),
            settings.rounds(),
            environment(),
            warnings(),
            tables,
            results,
            sessions(),
            Optional.of(forking()));
    RunFile.write(run, settings.out());
    return run;
  }

  private Environment environment() {
    Environment all = surroundings.environment(before.map(Run::environment));
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      all = all.with(fact.getKey(), fact.getValue());
    }
    String latency = separation.describe();
    return all.with(
        CORE_LATENCY,
        before.map(b -> b.environment().get(CORE_LATENCY) + "; " + latency).orElse(latency));
  }

  private List<Instant> sessions() {
    List<Instant> all = new ArrayList<>(before.map(Run::sessions).orElse(List.of()));
    all.add(started);
    return all;
  }

  private List<String> warnings() {
    Set<String> all = new LinkedHashSet<>(before.map(Run::warnings).orElse(List.of()));
    all.addAll(surroundings.warnings());
    return List.copyOf(all);
  }

  /// The settings that two sessions of one run have in common.
  static Map<String, String> decisive(Settings settings) {
    Map<String, String> all = new LinkedHashMap<>(settings.asMap());
    all.remove("out");
    all.putAll(settings.effort().asMap());
    all.put("fork jvm args", String.join(" ", ForkRunner.JVM_ARGS));
    all.put(Run.PINNING, Affinity.available() ? "taskset" : Run.NO_PINNING);
    return all;
  }

  private Map<String, String> everySetting() {
    Map<String, String> all = new LinkedHashMap<>(settings.asMap());
    all.putAll(decisive(settings));
    all.put("class archive", archive.describe());
    return all;
  }

  private Forking forking() {
    Effort effort = settings.effort();
    return new Forking(
        Version.getPlainVersion(),
        System.getProperty("java.home").replace(System.getProperty("user.home"), "~") + "/bin/java",
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        ForkRunner.JVM_ARGS,
        effort.warmupIterations(),
        effort.warmupTime(),
        effort.measurementIterations(),
        effort.measurementTime());
  }
}
