package sluice.results.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.compare.Standout;
import sluice.results.record.Cell;
import sluice.results.record.Completion;
import sluice.results.record.Fork;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.StoredRun;
import sluice.results.render.Calibration;
import sluice.results.render.Report;

/// Runs a suite: plan, rounds of forks, results. One launcher runs once.
///
/// ```
/// plan -> preflight -> round 1 .. n, each: every cell, shuffled, one fork -> record, tables
/// ```
public final class Launcher {
  /// Everything asked for was measured.
  public static final int OK = 0;

  /// Some cell failed, and the rest was measured; or the run compared things with themselves and
  /// claimed too many differences.
  public static final int FAILED = 1;

  /// The settings ask for what there is not: a [MisuseException].
  public static final int MISUSE = 2;

  /// The run was ended from outside; what it had is kept.
  public static final int INTERRUPTED = 130;

  private static final Path PUBLISHED = Path.of("results", "published");

  private final AllSuites suite;
  private final Settings settings;
  private final PrintStream out;
  private final Instant started = Instant.now();
  private final Plan plan;
  private final Preparation preparation;
  private final TimeEstimate time;
  private final Measurements measurements;
  private final boolean pinning = Affinity.available();
  private Turns turns = Turns.FREE;

  /// Plans the run.
  ///
  /// @param out where the plan, the progress and the tables are shown
  /// @throws MisuseException if the settings ask for what there is not
  public Launcher(List<Suite> suites, Settings settings, PrintStream out) {
    this.suite = new AllSuites(suites);
    this.settings = settings;
    this.out = out;
    plan = Plan.of(suite, settings, pinning);
    preparation = suite.preparation(plan.measured());
    time = new TimeEstimate(settings.effort());
    measurements = new Measurements(plan.cells());
  }

  /// Lets somebody else say when each round begins.
  ///
  /// @return this launcher
  public Launcher taking(Turns newTurns) {
    turns = newTurns;
    return this;
  }

  /// How long the run takes, about, on a machine with nothing else to do; what it works out without
  /// forks is not in it.
  public Duration expected() {
    return preparation.expected().plus(time.of(plan.rounds()));
  }

  /// Runs it. Ctrl-C and SIGTERM end it early; [INTERRUPTED] is then what it returns, but the JVM's
  /// exit code is the signal's.
  ///
  /// @return the exit code
  /// @throws MisuseException if the output directory holds something else
  /// @throws IOException if the output directory cannot be written
  public int run() throws IOException {
    RunDirectory directory = new RunDirectory(settings.out()).checked();
    out.print(plan.describe(suite.name(), settings, expected()));
    Surroundings surroundings = new Surroundings(settings, pinning);
    surroundings.foreseen().forEach(warning -> out.println("  Warning: " + warning));
    preflight();
    directory.clear();
    Run run;
    try (Interruption interruption = Interruption.onShutdown();
        ClassArchive archive = ClassArchive.of(preparation.rehearsal())) {
      compute(interruption);
      ForkRunner forks =
          new ForkRunner(
              settings.effort(), directory.path(), archive.jvmArgs(), surroundings.monitor());
      try (Progress progress = Progress.on(out, plan.forks(), time.of(plan.rounds()))) {
        new Rounds(plan.rounds(), measurements, time, progress, interruption, turns)
            .run(forks, () -> save(Completion.INTERRUPTED, archive, surroundings));
      }
      Completion completion =
          interruption.requested() ? Completion.INTERRUPTED : Completion.COMPLETE;
      run = save(completion, archive, surroundings);
      Report.write(new StoredRun(run, directory.path()), directory.path());
      out.print(Report.text(run));
      out.print(Standout.text(run, PUBLISHED));
      out.printf("Results: %s%n", directory.path().resolve(Report.NAME));
    }
    return exitCode(run);
  }

  private void preflight() {
    Map<Cell, String> failures = preparation.preflight().get();
    failures.forEach(
        (cell, reason) ->
            plan.namesOf(cell).forEach(c -> measurements.fail(c, "conformance: " + reason)));
    failures.forEach((cell, reason) -> out.printf("%s ... failed: %s%n", cell.id(), reason));
  }

  private void compute(Interruption interruption) {
    for (Cell cell : plan.computed()) {
      if (interruption.requested()) {
        return;
      }
      long start = System.nanoTime();
      List<Map<String, Double>> replications = suite.compute(cell, settings.effort());
      double seconds = (System.nanoTime() - start) / 1e9 / replications.size();
      List<Fork> forks = new ArrayList<>();
      for (Map<String, Double> values : replications) {
        Map<String, List<Double>> single = new LinkedHashMap<>();
        values.forEach((key, value) -> single.put(key, List.of(value)));
        forks.add(new Fork(forks.size() + 1, seconds, single));
      }
      measurements.compute(cell, forks);
    }
  }

  /// Writes the data as it is now.
  private Run save(Completion completion, ClassArchive archive, Surroundings surroundings)
      throws IOException {
    Path directory = settings.out();
    Run run =
        new Run(
            Run.SCHEMA_VERSION,
            suite.namesOf(plan.tables()),
            started,
            Duration.between(started, Instant.now()),
            completion,
            everySetting(archive),
            settings.seed(),
            settings.rounds(),
            surroundings.environment(),
            surroundings.warnings(),
            plan.tables(),
            measurements.results());
    RunFile.write(run, directory);
    JmhJson.write(measurements.raw(), directory);
    return run;
  }

  private Map<String, String> everySetting(ClassArchive archive) {
    Map<String, String> all = new LinkedHashMap<>(settings.asMap());
    all.putAll(settings.effort().asMap());
    all.put("fork jvm args", String.join(" ", ForkRunner.JVM_ARGS));
    all.put("class archive", archive.describe());
    return all;
  }

  private int exitCode(Run run) {
    if (run.status() == Completion.INTERRUPTED) {
      return INTERRUPTED;
    }
    return measurements.anyFailed() || Calibration.refutes(run) ? FAILED : OK;
  }
}
