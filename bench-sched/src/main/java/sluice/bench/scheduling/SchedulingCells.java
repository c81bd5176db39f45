package sluice.bench.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sluice.results.launch.Affinity;
import sluice.results.launch.Effort;
import sluice.results.record.Cell;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.runner.RunnerSettings;
import sluice.scheduling.live.runner.RunnerSpec;
import sluice.scheduling.live.runner.TaskRunnerProvider;

/// The cells of the scheduling half.
final class SchedulingCells {
  private static final int MILLION = 1_000_000;

  /// A policy with many levels is compiled again after two.
  private static final int SIMULATION_WARMUP = 3;

  /// A fork makes the jobs, and one call takes longer than an iteration.
  private static final Duration MILLION_SETUP = Duration.ofMillis(3_500);

  /// The standard collector has the processor wait where a reference is stored in an object that is
  /// not young: a queue's cost would depend on where the collector has put it.
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  private static final List<String> MILLION_JVM = List.of(COLLECTOR, "-Xms4g", "-Xmx4g");

  /// The plainest policy that takes a task's core away.
  private static final String PLAIN = "rr";

  private static final List<String> OTHERS = List.of("rr", "mlfq", "eevdf");

  private final Effort effort;
  private final boolean headline;
  private final List<String> policies = new ArrayList<>(PolicyProvider.installed().names());
  private final List<String> executorsAskedFor;
  private final List<Cell> cells = new ArrayList<>();

  private SchedulingCells(Effort effort, AskedFor askedFor) {
    this.effort = effort;
    this.headline = effort.headlineOnly();
    this.policies.addAll(askedFor.policies());
    this.executorsAskedFor = askedFor.executors();
  }

  static List<Cell> of(Effort effort, AskedFor askedFor) {
    SchedulingCells cells = new SchedulingCells(effort, askedFor);
    cells.decisions();
    cells.simulations();
    cells.dispatches();
    cells.cells.addAll(Experiments.cells());
    cells.cells.addAll(QualityCells.of(cells.headline, cells.policies));
    return List.copyOf(cells.cells);
  }

  private void decisions() {
    for (int ready : queueLengths()) {
      for (String policy : policies) {
        Map<String, String> params = params(policy);
        params.put("ready", "" + ready);
        cells.add(
            Cell.of(SchedulingTables.DECISION, method("PolicyDecision.decide"), params)
                .withJvmArgs(List.of(COLLECTOR)));
      }
    }
  }

  private List<Integer> queueLengths() {
    return switch (effort) {
      // In minutes, policies are asked where they have most to do.
      case SMOKE, QUICK -> List.of(100_000);
      case STANDARD, PUBLISH -> List.of(10, 100_000);
      case FULL -> List.of(10, 1_000, 100_000);
    };
  }

  private void simulations() {
    for (String policy : policies) {
      simulation(policy, 1_000, 1);
      if (!headline && simulatedMore(policy)) {
        simulation(policy, 1_000, 4);
      }
      if (effort != Effort.QUICK && ofEachKind().contains(policy)) {
        cells.add(
            simulationCell(policy, MILLION, 1)
                .withWarmup(1)
                .withSetup(MILLION_SETUP)
                .withJvmArgs(MILLION_JVM));
      }
    }
  }

  private boolean simulatedMore(String policy) {
    return effort == Effort.FULL || ofEachKind().contains(policy);
  }

  /// One policy of each kind of queue, as far as an effort has time.
  private List<String> ofEachKind() {
    List<String> kinds =
        switch (effort) {
          case SMOKE, QUICK -> List.of(PLAIN);
          case STANDARD, PUBLISH, FULL -> OTHERS;
        };
    return policies.stream().filter(kinds::contains).toList();
  }

  private void simulation(String policy, int tasks, int cores) {
    cells.add(simulationCell(policy, tasks, cores));
  }

  private void dispatches() {
    int allCores = Affinity.allowed().size();
    for (int micros : headline ? new int[] {1} : new int[] {1, 100}) {
      for (int cores : effort == Effort.QUICK ? List.of(1) : Affinity.sweep(allCores)) {
        if (micros > 1 && cores < allCores) {
          // On few cores long tasks tell little: what an executor adds is lost in them.
          continue;
        }
        for (String executor : executors(cores, micros)) {
          dispatch(executor, cores, micros);
        }
      }
    }
  }

  private void dispatch(String executor, int cores, int micros) {
    RunnerSpec spec = RunnerSpec.parse(executor);
    RunnerSettings settings = spec.settings(RunnerSettings.of(cores));
    Map<String, String> params = new LinkedHashMap<>();
    params.put("executor", executor);
    params.put("cores", "" + cores);
    params.put("micros", "" + micros);
    Cell cell =
        Cell.of(SchedulingTables.DISPATCH, method("Dispatch.burst"), params)
            .withWarmup(2)
            .withJvmArgs(spec.provider().jvmArgs(cores));
    Optional<String> reason = settings.policy().flatMap(_ -> spec.provider().unavailable(settings));
    cells.add(reason.map(cell::unavailableBecause).orElse(cell));
  }

  /// Executors with their own policies; as far as an effort has time, those that can follow one
  /// with one of each other kind of queue; and what the user asked for.
  private Set<String> executors(int cores, int micros) {
    boolean others =
        switch (effort) {
          case SMOKE, QUICK -> false;
          case STANDARD, PUBLISH, FULL -> cores == 1 && micros == 1;
        };
    Set<String> names = new LinkedHashSet<>();
    for (TaskRunnerProvider executor : TaskRunnerProvider.installed().all()) {
      names.add(executor.name());
      for (String policy : others ? OTHERS : List.<String>of()) {
        RunnerSettings settings = RunnerSettings.of(cores).withPolicy(PolicySpec.parse(policy));
        if (executor.unavailable(settings).isEmpty()) {
          names.add(executor.name() + RunnerSpec.FOLLOWS + policy);
        }
      }
    }
    names.addAll(executorsAskedFor);
    return names;
  }

  private static Cell simulationCell(String policy, int tasks, int cores) {
    Map<String, String> params = params(policy);
    params.put("tasks", "" + tasks);
    params.put("simulated", "" + cores);
    return Cell.of(SchedulingTables.SIMULATION, method("Simulation.simulate"), params)
        .withWarmup(SIMULATION_WARMUP)
        .withJvmArgs(List.of(COLLECTOR));
  }

  private static Map<String, String> params(String policy) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("policy", policy);
    return params;
  }

  private static String method(String name) {
    return SchedulingCells.class.getPackageName() + "." + name;
  }
}
