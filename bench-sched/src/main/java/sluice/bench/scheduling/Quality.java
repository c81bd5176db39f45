package sluice.bench.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import sluice.results.launch.Effort;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.metrics.MetricSettings;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Simulator;
import sluice.scheduling.workload.Workloads;

/// What a policy does to the tasks, worked out, not timed, and so the same on every machine. A
/// replication is a set of jobs; every policy meets the same ones.
///
/// @param workload one of [#WORKLOADS]
record Quality(PolicySpec policy, String workload, double load, int cores) {
  /// Jobs of each set.
  static final int TASKS = 2_000;

  /// Generators of jobs by name, without their number and load.
  static final Map<String, String> WORKLOADS = workloads();

  private static final double WARMUP = 0.1;
  private static final int REPLICATIONS_A_ROUND = 10;

  /// The metrics of each replication.
  List<Metrics> replicate(Effort effort) {
    return LongStream.rangeClosed(1, (long) REPLICATIONS_A_ROUND * effort.rounds())
        .parallel()
        .mapToObj(this::replication)
        .toList();
  }

  private Metrics replication(long seed) {
    Machine machine = Machine.of(cores).withSwitchCost(1);
    String generator = "poisson:n=%d,load=%s,%s".formatted(TASKS, load, WORKLOADS.get(workload));
    try {
      return Metrics.of(
          new Simulator(machine, Workloads.of(generator, machine, seed, false).jobs())
              .run(queue -> policy.create(seed)),
          MetricSettings.STANDARD.withWarmup(WARMUP));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> workloads() {
    Map<String, String> workloads = new LinkedHashMap<>();
    workloads.put("exponential", "size=exponential,mean=100");
    workloads.put("heavy tail", "size=pareto,mean=100");
    workloads.put("interactive", "size=bimodal,mean=100,io=exponential,io-every=10,io-time=100");
    return workloads;
  }
}
