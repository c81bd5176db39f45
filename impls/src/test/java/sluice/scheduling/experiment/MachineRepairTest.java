package sluice.scheduling.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Multiprogramming against the theory of a closed system: N programs that never end, each in turn
/// computing and doing I/O for exponential times, on one CPU and a device each (M/M/1//N, the
/// machine repair model with the CPU for a repairman).
///
/// Seeds are fixed. The interval is wide enough that a right simulator fails on about one of 1,000
/// choices of seeds.
class MachineRepairTest {
  private static final int REPLICATIONS = 20;
  private static final int CPU_TIME = 1_000;
  private static final int WARM_UP = 500 * CPU_TIME;
  private static final int END = 8_000 * CPU_TIME;

  @ParameterizedTest
  @CsvSource({"1,3000", "2,1000", "4,3000", "4,8000", "10,9000"})
  void theCpuIsIdleAsOftenAsTheFormulaSays(int programs, int ioTime) {
    double expected = 1 - idle(programs, (double) CPU_TIME / ioTime);
    for (Regime regime : List.of(Regime.MULTIPROGRAMMING, Regime.TIME_SHARING)) {
      double[] utilisations =
          IntStream.range(0, REPLICATIONS)
              .mapToDouble(replication -> utilisation(regime, programs, ioTime, replication))
              .toArray();
      double mean = Mean.of(utilisations).getAsDouble();
      double error = StandardDeviation.of(utilisations).getAsDouble() / Math.sqrt(REPLICATIONS);
      double quantile = TDistribution.of(REPLICATIONS - 1).inverseCumulativeProbability(0.9995);
      assertEquals(expected, mean, quantile * error, regime + " of " + programs);
      // So narrow that the utilisation of one program less, or more, is outside.
      assertTrue(
          quantile * error < Math.abs(1 - idle(programs + 1, (double) CPU_TIME / ioTime) - mean));
    }
  }

  private static double utilisation(Regime regime, int programs, int ioTime, int replication) {
    SplittableRandom seeds = new SplittableRandom(replication);
    List<Job> jobs =
        IntStream.range(0, programs).mapToObj(id -> job(id, ioTime, seeds.nextLong())).toList();
    Simulator simulator = new Simulator(Machine.of(1), jobs);
    return (double) (busy(simulator, regime, END) - busy(simulator, regime, WARM_UP))
        / (END - WARM_UP);
  }

  private static long busy(Simulator simulator, Regime regime, long end) {
    Schedule schedule =
        simulator.run(queue -> new RegimeOptions(0, CPU_TIME / 4, 0).policy(regime), end, null);
    for (int program = 0; program < schedule.size(); program++) {
      assertTrue(!schedule.finished(program), "a closed system keeps its programs");
    }
    return schedule.busy();
  }

  private static Job job(int id, int ioTime, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    ContinuousSampler cpu = ZigguratSampler.Exponential.of(random, CPU_TIME);
    ContinuousSampler io = ZigguratSampler.Exponential.of(random, ioTime);
    // Enough that even a program alone, with I/Os twice as short as is likely, goes on to the end.
    long[] bursts = new long[2 * (2 * END / (CPU_TIME + ioTime) + 200) + 1];
    for (int i = 0; i < bursts.length; i++) {
      bursts[i] = Math.round((i % 2 == 0 ? cpu : io).sample());
    }
    return Job.of(id, 0, ListedBursts.of(bursts));
  }

  /// The chance that all programs are at their I/O.
  ///
  /// @param ratio mean CPU burst over mean I/O
  private static double idle(int programs, double ratio) {
    double sum = 1;
    double term = 1;
    for (int waiting = 1; waiting <= programs; waiting++) {
      term *= (programs - waiting + 1) * ratio;
      sum += term;
    }
    return 1 / sum;
  }
}
