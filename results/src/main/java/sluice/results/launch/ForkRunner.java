package sluice.results.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import sluice.results.environment.CpuMonitor;
import sluice.results.environment.CpuSample;
import sluice.results.environment.CpuShares;
import sluice.results.record.Cell;
import sluice.results.record.Fork;

/// Runs one JMH fork of a cell.
final class ForkRunner {
  static final String LOG = "jmh.log";

  private static final String NOTES = "notes";
  private static final Duration GRACE = Duration.ofMinutes(1);
  static final List<String> JVM_ARGS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Effort effort;
  private final Function<Cell, Duration> limit;
  private final List<String> jvmArgs;
  private final Path log;
  private final HistogramStore histograms;
  private final CpuMonitor monitor;
  private final Profiling profiling;
  private final Separation separation;

  /// Takes no profiles.
  ///
  /// @param jvmArgs further arguments for all forks
  /// @param monitor watches the processors while a fork is under way
  ForkRunner(Effort effort, Path directory, List<String> jvmArgs, CpuMonitor monitor) {
    this(effort, directory, jvmArgs, monitor, Profiling.NONE, Separation.NONE);
  }

  /// @param profiling taken of every fork
  /// @param separation decides which forks are to be run again
  ForkRunner(
      Effort effort,
      Path directory,
      List<String> jvmArgs,
      CpuMonitor monitor,
      Profiling profiling,
      Separation separation) {
    this(
        effort,
        directory,
        jvmArgs,
        monitor,
        profiling,
        separation,
        cell -> effort.iterationsTime(cell).plus(GRACE));
  }

  /// @param limit how long a fork may take before it is ended and has failed
  ForkRunner(
      Effort effort,
      Path directory,
      List<String> jvmArgs,
      CpuMonitor monitor,
      Profiling profiling,
      Separation separation,
      Function<Cell, Duration> limit) {
    this.effort = effort;
    this.jvmArgs = List.copyOf(jvmArgs);
    this.monitor = monitor;
    this.profiling = profiling;
    this.separation = separation;
    this.limit = limit;
    this.log = directory.resolve(LOG);
    this.histograms = new HistogramStore(directory);
    // JMH reads this once, when it is loaded. Its lock is a file in the temporary directory that
    // stays behind.
    System.setProperty("jmh.ignoreLock", "true");
  }

  /// Runs it, and waits for its end.
  ///
  /// @throws IOException if the run's directory cannot be written
  ForkOutcome run(Cell cell, int round) throws IOException {
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    long start = System.nanoTime();
    try (var output =
            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var printer = new PrintStream(output, true, StandardCharsets.UTF_8);
        var scratch = Scratch.create();
        var watchdog = Watchdog.over(limit.apply(cell))) {
      printer.printf("%n#### %s, round %d%n", cell.id(), round);
      var format = OutputFormatFactory.createFormatInstance(printer, VerboseMode.NORMAL);
      OptionalDouble apartBefore = apart(cell);
      Optional<CpuSample> before = monitor.now();
      try {
        Collection<RunResult> results =
            new Runner(options(cell, round, scratch.path()), format).run();
        Optional<CpuShares> others = monitor.since(before);
        List<Double> apart = present(apartBefore, apart(cell));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (separation.repeats(apart.stream().mapToDouble(Double::doubleValue).max(), taken)) {
          return new ForkOutcome.Disturbed();
        }
        profiling.collect(cell, round, scratch.path());
        ForkOutcome outcome =
            outcome(cell, round, results, System.nanoTime() - start, others, apart);
        return outcome instanceof ForkOutcome.Measured measured
            ? measured.with(ForkNotes.of(cell, scratch.path().resolve(NOTES)))
            : outcome;
      } catch (RunnerException e) {
        return new ForkOutcome.Failed(
            watchdog.bitten()
                ? "gave no result within " + TimeEstimate.words(limit.apply(cell))
                : FailureReason.of(e, logSince(logStart)));
      }
    } finally {
      histograms.discard();
    }
  }

  private ForkOutcome outcome(
      Cell cell,
      int round,
      Collection<RunResult> results,
      long nanos,
      Optional<CpuShares> others,
      List<Double> apart)
      throws IOException {
    if (results.size() != 1) {
      return new ForkOutcome.Failed(
          "expected one result from JMH, got " + results.size() + "; see " + LOG);
    }
    RunResult result = results.iterator().next();
    Set<String> unknown = new TreeSet<>(cell.params().keySet());
    result.getParams().getParamsKeys().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      return new ForkOutcome.Failed("the benchmark has no parameter " + String.join(", ", unknown));
    }
    RawValues raw = new RawValues();
    result.getBenchmarkResults().forEach(raw::add);
    List<Double> medians = histograms.medians();
    // Several threads write an interval each, and a benchmark may write one for the whole fork.
    if (cell.threads() == 1 && medians.size() == effort.measurementIterations()) {
      raw.addMedians(medians);
    }
    histograms.collect(cell, round).ifPresent(raw::add);
    others.ifPresent(raw::add);
    apart.forEach(raw::addApart);
    Fork fork = new Fork(round, nanos / 1e9, raw.values());
    return new ForkOutcome.Measured(fork, raw.units(), result.getParams().getMode().shortLabel());
  }

  private OptionalDouble apart(Cell cell) {
    return cell.spansProcessors() ? separation.now() : OptionalDouble.empty();
  }

  private static List<Double> present(OptionalDouble... values) {
    return Arrays.stream(values).flatMapToDouble(OptionalDouble::stream).boxed().toList();
  }

  private String logSince(long position) throws IOException {
    try (var input = Files.newInputStream(log)) {
      input.skipNBytes(position);
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Options options(Cell cell, int round, Path scratch) {
    List<String> arguments = new ArrayList<>(JVM_ARGS);
    arguments.addAll(jvmArgs);
    arguments.add("-D" + ForkSeed.PROPERTY + "=" + round);
    arguments.add("-D" + LatencyLog.PROPERTY + "=" + histograms.forkFile());
    arguments.add("-D" + Scratch.PROPERTY + "=" + scratch);
    arguments.add("-D" + ForkNotes.PROPERTY + "=" + scratch.resolve(NOTES));
    arguments.addAll(profiling.jvmArgs(cell, round));
    arguments.addAll(cell.jvmArgs());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(cell.benchmark()) + "$")
            .forks(1)
            .warmupForks(0)
            .warmupIterations(effort.warmupIterations(cell))
            .warmupTime(timeValue(effort.warmupTime()))
            .measurementIterations(effort.measurementIterations())
            .measurementTime(timeValue(effort.measurementTime()))
            .threads(cell.threads())
            .jvmArgs(arguments.toArray(String[]::new))
            // Profilers end in the opposite order: what this one allocates, the next does not
            // count.
            .addProfiler(CompilerShare.class)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    cell.params().forEach(options::param);
    profiling.addTo(options, scratch);
    if (!cell.cpus().isEmpty()) {
      options.addProfiler(Pinning.class, Affinity.format(cell.cpus()));
    }
    return options.build();
  }

  private static TimeValue timeValue(Duration duration) {
    return new TimeValue(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
