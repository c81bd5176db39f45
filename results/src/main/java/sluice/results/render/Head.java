package sluice.results.render;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sluice.results.environment.Environment;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.Status;

/// What a reader has to know before the tables.
///
/// @param facts what was run, when and on what, by name
/// @param cautions what to keep in mind, by heading, one line each; only headings that have one
public record Head(String title, Map<String, String> facts, Map<String, List<String>> cautions) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// The fact that tells of the machine that the servers ran on, where it was another.
  private static final String SERVER_HOST = "server host";

  public static Head of(Run run) {
    Environment environment = run.environment();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Run", runFact(run));
    facts.put("Narrowed to", narrowing(run.settings()));
    facts.put("Noise floor", noise(run));
    facts.put("Commit", environment.get("commit"));
    facts.put(
        "Machine",
        "%s; %s logical cores; memory %s; %s"
            .formatted(
                environment.get("cpu"),
                environment.get("logical cores"),
                environment.get("memory"),
                environment.get("virtualisation")));
    facts.put("System", "%s; %s".formatted(environment.get("os"), environment.get("kernel")));
    facts.put("Java", "%s; %s".formatted(environment.get("jdk"), environment.get("vm")));
    facts.put("Server's host", environment.facts().getOrDefault(SERVER_HOST, ""));
    facts.put("Pinning", Pinned.fact(run));
    facts.values().removeIf(String::isEmpty);
    return new Head("Results: " + String.join(", ", run.suites()), facts, cautions(run));
  }

  /// A run in one line.
  static String summary(Run run) {
    return "%s, %s; commit %s"
        .formatted(String.join(", ", run.suites()), runFact(run), run.environment().get("commit"));
  }

  private static String runFact(Run run) {
    return "%s, effort %s, rounds %d, seed %d, took %s, %s"
        .formatted(
            MINUTE.format(run.started()),
            run.settings().getOrDefault("effort", Environment.UNKNOWN),
            run.rounds(),
            run.seed(),
            words(run.duration()),
            run.status() == Completion.COMPLETE ? "complete" : "interrupted");
  }

  private static String narrowing(Map<String, String> settings) {
    List<String> parts = new ArrayList<>();
    for (String name :
        List.of("only", "impl", "cores", "server-cores", "load-cores", "server-host")) {
      String value = settings.getOrDefault(name, "");
      if (!value.isEmpty()) {
        parts.add(name + "=" + value);
      }
    }
    return String.join(" ", parts);
  }

  /// The relative differences that the run cannot see, by table.
  private static String noise(Run run) {
    return Calibration.of(run).isPresent()
        ? ""
        : run.tables().stream()
            .flatMap(table -> TableNoise.of(table, run).stream())
            .flatMap(
                noise ->
                    noise.floor().stream()
                        .map(f -> noise.table().id() + " " + TableNoise.percent(f.share())))
            .collect(Collectors.joining(", "));
  }

  private static Map<String, List<String>> cautions(Run run) {
    Map<String, List<String>> cautions = new LinkedHashMap<>();
    cautions.put("Warnings", run.warnings());
    cautions.put("Other processors than asked for", Pinned.deviations(run));
    cautions.put(
        "Failed",
        run.cellsWith(Status.FAILED).stream()
            .map(result -> result.cell().id() + ": " + result.reason().orElse(""))
            .toList());
    cautions.put(
        "Missing",
        run.cellsWith(Status.MISSING).stream().map(result -> result.cell().id()).toList());
    cautions.put(
        "Fewer forks than rounds",
        run.cellsWith(Status.OK).stream()
            .filter(result -> !result.cell().computed())
            .filter(result -> result.forks().size() < run.rounds())
            .map(result -> forks(result, run.rounds()))
            .toList());
    cautions.values().removeIf(List::isEmpty);
    return cautions;
  }

  private static String forks(CellResult result, int rounds) {
    return "%s: %d of %d".formatted(result.cell().id(), result.forks().size(), rounds);
  }

  private static String words(Duration duration) {
    return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
