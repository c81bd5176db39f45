package sluice.bench.scheduling;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// How many events the simulator handles a second. The tasks arrive at random, and between their
/// CPU bursts they wait for a device; see [MixedJobs]. Each call simulates all of them to the end.
///
/// Run alone: `java -jar bench-sched/target/bench-sched.jar run --only=Simulation`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Simulation {
  /// One run of all tasks.
  @Benchmark
  public Schedule simulate(Workload workload, Events events) {
    Schedule schedule = workload.run();
    events.count(schedule);
    return schedule;
  }

  /// The tasks and the machine.
  @State(Scope.Benchmark)
  public static class Workload {
    private static final long SEED = 11;

    /// The policy, as [PolicySpec] reads it.
    @Param("rr")
    public String policy;

    /// How many tasks.
    @Param("1000")
    public int tasks;

    /// Simulated cores.
    @Param("1")
    public int simulated;

    private Simulator simulator;
    private PolicyProvider provider;
    private PolicySettings settings;

    @Setup
    public void prepare() {
      PolicySpec spec = PolicySpec.parse(policy);
      provider = spec.provider();
      settings = PolicySettings.of(provider, spec.options(), SEED);
      simulator = new Simulator(Machine.of(simulated), MixedJobs.make(tasks, simulated, SEED));
    }

    Schedule run() {
      Schedule schedule = simulator.run(queue -> provider.create(settings));
      for (int task = 0; task < schedule.size(); task++) {
        if (!schedule.finished(task)) {
          throw new IllegalStateException(policy + ": task " + task + " was not finished");
        }
      }
      return schedule;
    }
  }

  /// What came of the events of an iteration.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Events {
    /// Events handled a second.
    public double perSecond;

    /// Heap bytes allocated an event.
    public double bytes;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long handled;
    private long start;
    private long allocatedBefore;

    void count(Schedule schedule) {
      handled += schedule.events();
    }

    @Setup(Level.Iteration)
    public void begin() {
      handled = 0;
      allocatedBefore = threads.getCurrentThreadAllocatedBytes();
      start = System.nanoTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
      perSecond = handled * 1e9 / (System.nanoTime() - start);
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - allocatedBefore) / handled;
    }
  }
}
