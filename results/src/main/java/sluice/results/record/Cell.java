package sluice.results.record;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is measured as one: one benchmark method with one value for each parameter. A cell is one
/// row of its table, and one JMH fork a round.
///
/// @param table the id of the [Table] it belongs to
/// @param benchmark the benchmark method, `package.Class.method`; empty where the cell is computed
/// @param params the benchmark's JMH parameters, in the order of their columns
/// @param labels further columns that are no JMH parameters, such as `cores`
/// @param threads JMH's thread count
/// @param cpus the processors the fork is pinned to; empty leaves it unpinned
/// @param warmup how many times the effort's warm-up it needs: code that the JIT compiler takes
///   longer over needs more
/// @param setup how long a fork takes beside its iterations, about, on a machine with nothing else
///   to do
/// @param jvmArgs further arguments for the fork's JVM
/// @param unavailable why it cannot be measured here, if so
/// @param role what it is measured for; [Role#SUBJECT] where a record does not tell
public record Cell(
    String table,
    String benchmark,
    Map<String, String> params,
    Map<String, String> labels,
    int threads,
    List<Integer> cpus,
    int warmup,
    Duration setup,
    List<String> jvmArgs,
    Optional<String> unavailable,
    Role role) {
  /// What it takes to start and end a JVM with a benchmark.
  private static final Duration A_JVM = Duration.ofMillis(350);

  public Cell {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    cpus = List.copyOf(cpus);
    jvmArgs = List.copyOf(jvmArgs);
    role = Objects.requireNonNullElse(role, Role.SUBJECT);
  }

  /// An unpinned, single-threaded cell without labels; the `with` methods add the rest.
  public static Cell of(String table, String benchmark, Map<String, String> params) {
    return new Cell(
        table,
        benchmark,
        params,
        Map.of(),
        1,
        List.of(),
        1,
        A_JVM,
        List.of(),
        Optional.empty(),
        Role.SUBJECT);
  }

  public Cell withLabels(Map<String, String> newLabels) {
    return new Cell(
        table,
        benchmark,
        params,
        newLabels,
        threads,
        cpus,
        warmup,
        setup,
        jvmArgs,
        unavailable,
        role);
  }

  public Cell withThreads(int count) {
    return new Cell(
        table, benchmark, params, labels, count, cpus, warmup, setup, jvmArgs, unavailable, role);
  }

  public Cell pinnedTo(List<Integer> processors) {
    return new Cell(
        table,
        benchmark,
        params,
        labels,
        threads,
        processors,
        warmup,
        setup,
        jvmArgs,
        unavailable,
        role);
  }

  public Cell withWarmup(int times) {
    return new Cell(
        table, benchmark, params, labels, threads, cpus, times, setup, jvmArgs, unavailable, role);
  }

  public Cell withSetup(Duration duration) {
    return new Cell(
        table,
        benchmark,
        params,
        labels,
        threads,
        cpus,
        warmup,
        duration,
        jvmArgs,
        unavailable,
        role);
  }

  public Cell withJvmArgs(List<String> arguments) {
    return new Cell(
        table,
        benchmark,
        params,
        labels,
        threads,
        cpus,
        warmup,
        setup,
        arguments,
        unavailable,
        role);
  }

  public Cell unavailableBecause(String reason) {
    return new Cell(
        table,
        benchmark,
        params,
        labels,
        threads,
        cpus,
        warmup,
        setup,
        jvmArgs,
        Optional.of(reason),
        role);
  }

  public Cell inRole(Role newRole) {
    return new Cell(
        table,
        benchmark,
        params,
        labels,
        threads,
        cpus,
        warmup,
        setup,
        jvmArgs,
        unavailable,
        newRole);
  }

  /// Whether its values are worked out rather than measured, so that it needs no fork.
  public boolean computed() {
    return benchmark.isEmpty();
  }

  /// Whether it has to do with several processors, so that it matters how far they are from each
  /// other: it is pinned to some of them, or says how many it uses.
  public boolean spansProcessors() {
    return !cpus.isEmpty() || column("cores").isPresent();
  }

  /// Parameters, then labels, in column order.
  public Map<String, String> columns() {
    Map<String, String> all = new LinkedHashMap<>(params);
    all.putAll(labels);
    return all;
  }

  /// The value of one of [#columns()], if it has that one.
  public Optional<String> column(String name) {
    return Optional.ofNullable(labels.getOrDefault(name, params.get(name)));
  }

  /// The cell in one line, such as `ChunkedReceive server=nio cores=1`; unique within a run.
  public String id() {
    return columns().entrySet().stream()
        .map(column -> " " + column.getKey() + "=" + column.getValue())
        .collect(Collectors.joining("", table, role == Role.TWIN ? " (twin)" : ""));
  }

  /// [#id()] as a file name without extension; unique within a run.
  public String slug() {
    return id().replaceAll("[^A-Za-z0-9._]+", "-");
  }
}
