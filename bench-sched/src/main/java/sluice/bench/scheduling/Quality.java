package sluice.bench.scheduling;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.metrics.MetricSettings;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.metrics.SizeClass;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;
import sluice.scheduling.workload.Workloads;

/// What a policy does to the tasks: a table that is worked out, not timed, and the same on every
/// machine. A replication is a set of jobs; every policy meets the same ones.
///
/// @param jobs the generator of the jobs, without their load
record Quality(PolicySpec policy, String jobs, double load, int cores) {
  static final String TABLE = "Quality";

  private static final String JOBS = "poisson:n=2000";
  private static final Map<String, String> WORKLOADS = workloads();
  private static final double WARMUP = 0.1;
  private static final int REPLICATIONS_A_ROUND = 10;

  static Table table() {
    return new Table(
        TABLE,
        "Quality",
        "What does a policy do to the tasks? 2,000 jobs of 100 ticks on average, a tick a switch;"
            + " the first tenth is left out. Estimates are true here: who goes by them knows as"
            + " much as the clairvoyant bound.",
        "policy",
        List.of(
            metric("slowdown", "slowdown", "", LOWER, "turnaround by service, at least 1; mean."),
            metric("slowdown99", "p99 slowdown", "", LOWER, "99th percentile of the slowdown."),
            metric("small", "slowdown of short", "", LOWER, "mean of the shortest quarter."),
            metric("large", "of long", "", LOWER, "mean of the longest quarter."),
            metric("turnaround", "turnaround", "ticks", LOWER, "from arrival to end; mean."),
            metric("turnaround50", "p50", "ticks", LOWER, "median turnaround."),
            metric("turnaround99", "p99", "ticks", LOWER, "99th percentile of the turnaround."),
            metric("response", "response", "ticks", LOWER, "from arrival to first service; mean."),
            metric("wait", "wait", "ticks", LOWER, "time without service and without I/O; mean."),
            metric("fairness", "fairness", "", HIGHER, "Jain's index over rates by weight."),
            metric("longestWait", "longest wait", "ticks", LOWER, "ready without a break."),
            metric("starved", "starved", "tasks", LOWER, "waited 1,000 mean services or more."),
            metric("throughput", "throughput", "1/kilotick", 1000, HIGHER, "tasks done."),
            metric("utilisation", "utilisation", "%", 100, HIGHER, "service by capacity."),
            metric("overhead", "overhead", "%", 100, LOWER, "switches by capacity."),
            metric("switches", "switches", "1/task", NONE, "from one task to another."),
            metric("migrations", "migrations", "1/task", NONE, "from one core to another.")));
  }

  static List<Cell> cells(boolean headline) {
    List<Cell> cells = new ArrayList<>();
    for (String workload : WORKLOADS.keySet()) {
      for (String load : headline ? List.of("0.8") : List.of("0.5", "0.8", "0.95")) {
        for (int cores : headline ? new int[] {1} : new int[] {1, 4}) {
          for (PolicyProvider policy : PolicyProvider.installed().all()) {
            Map<String, String> params = new LinkedHashMap<>();
            params.put("policy", policy.name());
            params.put("workload", workload);
            params.put("load", load);
            params.put("simulated", "" + cores);
            params.put("clairvoyant", policy.clairvoyant() ? "yes" : "no");
            cells.add(Cell.of(TABLE, "", params));
          }
        }
      }
    }
    return cells;
  }

  static Quality of(Cell cell) {
    Map<String, String> params = cell.params();
    return new Quality(
        PolicySpec.parse(params.get("policy")),
        WORKLOADS.get(params.get("workload")),
        Double.parseDouble(params.get("load")),
        Integer.parseInt(params.get("simulated")));
  }

  /// The metrics of each replication.
  List<Map<String, Double>> replicate(Effort effort) {
    return LongStream.rangeClosed(1, (long) REPLICATIONS_A_ROUND * effort.rounds())
        .parallel()
        .mapToObj(this::replication)
        .toList();
  }

  private Map<String, Double> replication(long seed) {
    Machine machine = Machine.of(cores).withSwitchCost(1);
    String generator = "%s,load=%s,%s".formatted(JOBS, load, jobs);
    Schedule schedule;
    try {
      schedule =
          new Simulator(machine, Workloads.of(generator, machine, seed, false).jobs())
              .run(queue -> policy.create(seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values(Metrics.of(schedule, MetricSettings.STANDARD.withWarmup(WARMUP)), schedule);
  }

  private static Map<String, Double> values(Metrics metrics, Schedule schedule) {
    double tasks = schedule.size();
    List<SizeClass> sizes = metrics.sizes();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("slowdown", metrics.slowdown().mean());
    values.put("slowdown99", metrics.slowdown().p99());
    values.put("small", sizes.getFirst().slowdown().mean());
    values.put("large", sizes.getLast().slowdown().mean());
    values.put("turnaround", metrics.turnaround().mean());
    values.put("turnaround50", metrics.turnaround().p50());
    values.put("turnaround99", metrics.turnaround().p99());
    values.put("response", metrics.response().mean());
    values.put("wait", metrics.waiting().mean());
    values.put("fairness", metrics.fairness());
    values.put("longestWait", (double) metrics.longestWait());
    values.put("starved", (double) metrics.starved());
    values.put("throughput", metrics.throughput());
    values.put("utilisation", metrics.utilisation());
    values.put("overhead", metrics.overhead());
    values.put("switches", metrics.switches() / tasks);
    values.put("migrations", metrics.migrations() / tasks);
    return values;
  }

  private static Map<String, String> workloads() {
    Map<String, String> workloads = new LinkedHashMap<>();
    workloads.put("exponential", "size=exponential,mean=100");
    workloads.put("heavy tail", "size=pareto,mean=100");
    workloads.put("interactive", "size=bimodal,mean=100,io=exponential,io-every=10,io-time=100");
    return workloads;
  }

  private static Metric metric(
      String key, String label, String unit, Direction direction, String explanation) {
    return metric(key, label, unit, 1, direction, explanation);
  }

  private static Metric metric(
      String key,
      String label,
      String unit,
      double scale,
      Direction direction,
      String explanation) {
    return new Metric(key, label, unit, scale, direction, explanation);
  }
}
