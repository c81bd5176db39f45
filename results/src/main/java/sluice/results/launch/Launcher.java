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
import java.util.Optional;
import java.util.function.Supplier;
import sluice.results.compare.Standout;
import sluice.results.environment.Environment;
import sluice.results.environment.EnvironmentProbe;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Fork;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;
import sluice.results.render.Calibration;
import sluice.results.render.Report;

/// Runs a suite: plan, rounds of forks, results. One launcher runs once.
///
/// ```
/// plan -> preflight -> round 1 .. n, each: every cell, shuffled, one fork -> record, tables
/// ```
///
/// A run that was stopped can be resumed: forks that have measured are kept, those that are missing
/// are run.
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

  /// Where a run takes longer, it pays to look how fast the machine is before saying how long.
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final int SHOWN_FAILURES = 10;

  private static final Path PUBLISHED = Path.of("results", "published");

  private final AllSuites suite;
  private final Settings settings;
  private final Optional<Resumption> resumption;
  private final PrintStream out;
  private final Instant started = Instant.now();
  private final Plan plan;
  private final List<List<Cell>> rounds;
  private final Preparation preparation;
  private final TimeEstimate time;
  private final Measurements measurements;
  private final boolean pinning = Affinity.available();
  private Turns turns = Turns.FREE;
  private Supplier<Environment> probe = () -> EnvironmentProbe.read(ForkRunner.JVM_ARGS);

  /// Plans the run.
  ///
  /// @param out where the plan, the progress and the tables are shown
  /// @throws MisuseException if the settings ask for what there is not, or to resume a run that
  ///   began otherwise
  public Launcher(List<Suite> suites, Settings settings, PrintStream out) {
    this.suite = new AllSuites(suites);
    this.resumption =
        settings.resume() ? Optional.of(Resumption.of(settings.out())) : Optional.empty();
    this.settings = settings;
    this.out = out;
    settings.ends().check(Affinity.allowed(), pinning);
    Profiling.check(settings);
    plan = Plan.of(suite, settings, pinning);
    measurements = new Measurements(plan.cells());
    resumption.ifPresent(this::restore);
    rounds = plan.roundsWithout(measurements::has);
    preparation = suite.preparation(plan.measured());
    time = new TimeEstimate(settings.effort());
  }

  private void restore(Resumption earlier) {
    earlier.checkSettings(Recorder.decisive(settings), plan.cells());
    measurements.restore(earlier.before().cells());
  }

  /// Lets somebody else say when each round begins.
  ///
  /// @return this launcher
  public Launcher taking(Turns newTurns) {
    turns = newTurns;
    return this;
  }

  /// Has it take the machine for another, or for one that stays the same.
  ///
  /// @return this launcher
  Launcher on(Environment environment) {
    probe = () -> environment;
    return this;
  }

  /// How long the run takes, about, on a machine with nothing else to do; what it works out without
  /// forks is not in it. Before [#run] it is a machine like the one that setups were measured on.
  public Duration expected() {
    return time.setup(preparation.expected()).plus(time.of(rounds));
  }

  /// Runs it. Ctrl-C and SIGTERM end it early; [INTERRUPTED] is then what it returns, but the JVM's
  /// exit code is the signal's.
  ///
  /// @return the exit code
  /// @throws MisuseException if the output directory holds something else, or the run to resume
  ///   began elsewhere
  /// @throws IOException if the output directory cannot be written
  public int run() throws IOException {
    RunDirectory directory = new RunDirectory(settings.out()).checked();
    if (expected().compareTo(LONG) > 0) {
      time.foresee(StartUp.pace());
    }
    out.print(plan.describe(suite.name(), settings, expected()));
    Surroundings surroundings = new Surroundings(settings, pinning, probe.get());
    surroundings.foreseen().forEach(warning -> out.println("  Warning: " + warning));
    prepare(directory, surroundings);
    Run run;
    try (Interruption interruption = Interruption.onShutdown();
        Profiling profiling = Profiling.of(settings.profiles(), directory.path());
        ClassArchive archive = ClassArchive.of(preparation.rehearsal());
        CoreLatency latency = CoreLatency.between(pinning ? Affinity.allowed() : List.of())) {
      Separation separation = Separation.in(latency, settings.rounds(), expected());
      Recorder recorder = recorder(surroundings, archive, separation);
      compute(interruption);
      ForkRunner forks =
          new ForkRunner(
              settings.effort(),
              directory.path(),
              archive.jvmArgs(),
              surroundings.monitor(),
              profiling,
              separation);
      int left = rounds.stream().mapToInt(List::size).sum();
      try (Progress progress = Progress.on(out, left, time.of(rounds))) {
        new Rounds(rounds, measurements, time, progress, interruption, turns, separation)
            .run(forks, () -> recorder.write(Completion.INTERRUPTED, measurements.results()));
      }
      run =
          recorder.write(
              interruption.requested() ? Completion.INTERRUPTED : Completion.COMPLETE,
              measurements.results());
      StoredRun stored = new StoredRun(run, directory.path());
      Report.write(stored, directory.path());
      out.print(Report.text(stored));
      out.print(Standout.text(run, PUBLISHED));
      out.printf("%nResults: %s%n", directory.path().resolve(Report.NAME));
      out.print(failures(run));
    }
    return exitCode(run);
  }

  private void prepare(RunDirectory directory, Surroundings surroundings) throws IOException {
    if (resumption.isPresent()) {
      resumption.orElseThrow().checkEnvironment(surroundings.environment());
    }
    preflight();
    if (resumption.isEmpty()) {
      directory.clear();
      return;
    }
    HistogramStore histograms = new HistogramStore(directory.path());
    for (CellResult result : resumption.orElseThrow().before().cells()) {
      histograms.keep(result);
    }
  }

  private Recorder recorder(
      Surroundings surroundings, ClassArchive archive, Separation separation) {
    return new Recorder(
        settings,
        suite.namesOf(plan.tables()),
        plan.tables(),
        suite.environment(),
        surroundings,
        archive,
        separation,
        started,
        resumption.map(Resumption::before));
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
      if (measurements.has(cell, 1)) {
        continue;
      }
      long start = System.nanoTime();
      List<Map<String, Double>> replications = suite.compute(cell, settings.effort());
      double seconds = (System.nanoTime() - start) / 1e9 / replications.size();
      List<Fork> forks = new ArrayList<>();
      for (Map<String, Double> values : replications) {
        Map<String, List<Double>> single = new LinkedHashMap<>();
        values.forEach(
            (key, value) -> single.put(key, Double.isFinite(value) ? List.of(value) : List.of()));
        forks.add(new Fork(forks.size() + 1, seconds, single));
      }
      measurements.compute(cell, forks);
    }
  }

  /// What the last lines of a long output have to say, since the exit code tells no more than that
  /// there is something.
  private static String failures(Run run) {
    List<CellResult> failed = run.cellsWith(Status.FAILED);
    StringBuilder text = new StringBuilder();
    failed.stream()
        .limit(SHOWN_FAILURES)
        .forEach(
            result ->
                text.append(
                    "Failed: %s: %s%n"
                        .formatted(result.cell().id(), result.reason().orElse("unknown"))));
    if (failed.size() > SHOWN_FAILURES) {
      text.append("Failed: %d cells more%n".formatted(failed.size() - SHOWN_FAILURES));
    }
    return text.toString();
  }

  private int exitCode(Run run) {
    if (run.status() == Completion.INTERRUPTED) {
      return INTERRUPTED;
    }
    return measurements.anyFailed() || Calibration.refutes(run) ? FAILED : OK;
  }
}
