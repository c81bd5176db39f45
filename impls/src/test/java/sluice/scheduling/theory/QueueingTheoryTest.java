package sluice.scheduling.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// The simulator against queueing theory.
class QueueingTheoryTest {
  @Test
  void exponentialSizes() {
    double rate = 0.5;
    List<Sample> samples = Experiment.run("fcfs", 1, Load.of(rate, Size.EXPONENTIAL));
    assertMean(samples, 1 / (1 - rate), 0.03);
    for (double fraction : new double[] {0.5, 0.9, 0.99}) {
      Interval.of(samples.stream().mapToDouble(sample -> sample.percentile(fraction)))
          .assertCovers(-Math.log1p(-fraction) / (1 - rate), 0.06, "quantile " + fraction);
    }
  }

  @Test
  void constantSizes() {
    double rate = 0.6;
    List<Sample> samples = Experiment.run("fcfs", 1, Load.of(rate, Size.CONSTANT));
    assertMean(samples, Theory.oneCore(rate, 1), 0.03);
  }

  @Test
  void sizesFarApart() {
    double rate = 0.5;
    double secondMoment = 0.9 * 0.5 * 0.5 + 0.1 * 5.5 * 5.5;
    List<Sample> samples = Experiment.run("fcfs", 1, Load.of(rate, Size.BIMODAL));
    assertMean(samples, Theory.oneCore(rate, secondMoment), 0.05);
  }

  @ParameterizedTest
  @CsvSource({"2, 1.4", "4, 2.8"})
  void severalCores(int cores, double rate) {
    List<Sample> samples = Experiment.run("fcfs", cores, Load.of(rate, Size.EXPONENTIAL));
    assertMean(samples, Theory.cores(cores, rate), 0.04);
  }

  @Test
  void shortestJobFirst() {
    double rate = 0.7;
    List<Sample> samples = Experiment.run("sjf", 1, Load.of(rate, Size.EXPONENTIAL));
    assertMean(samples, Theory.shortestJobFirst(rate), 0.04);
  }

  @ParameterizedTest
  @ValueSource(strings = {"srtf", "srpt"})
  void shortestRemainingTimeFirst(String policy) {
    double rate = 0.7;
    List<Sample> samples = Experiment.run(policy, 1, Load.of(rate, Size.EXPONENTIAL));
    assertMean(samples, Theory.shortestRemaining(rate), 0.03);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void twoClasses(boolean interrupting) {
    double rate = 0.6;
    double high = 0.24;
    List<Sample> samples =
        Experiment.run(
            "priority:ageing=0,preempt=" + interrupting,
            1,
            Load.of(rate, Size.EXPONENTIAL)
                .withJobs(40_000)
                .marked((job, random) -> job.withWeight(random.nextInt(5) < 2 ? 2 : 1)));
    double theory =
        interrupting ? Theory.classInterrupted(0, high) : Theory.classUninterrupted(0, high, rate);
    assertMean(samples, 2, theory, 0.03);
    double lower =
        interrupting
            ? Theory.classInterrupted(high, rate)
            : Theory.classUninterrupted(high, rate, rate);
    assertMean(samples, 1, lower, 0.05);
  }

  /// The machine repair model: a new set of tasks for each replication.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void multiprogrammingKeepsTheCoreBusy(int tasks) {
    long end = 4_000 * Load.FINE;
    DoubleStream busy =
        IntStream.range(0, Experiment.REPLICATIONS)
            .mapToDouble(seed -> closedRun(tasks, seed, end).busy() / (double) end);
    Interval.of(busy).assertCovers(Theory.busy(tasks, 0.5), 0.04, tasks + " tasks");
  }

  private static Schedule closedRun(int tasks, int seed, long end) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Job> jobs = new ArrayList<>();
    for (int id = 0; id < tasks; id++) {
      LongStream lengths =
          IntStream.range(0, 2 * 4_000 + 1)
              .mapToLong(
                  i ->
                      Math.round(Size.EXPONENTIAL.next(random) * Load.FINE * (i % 2 == 0 ? 1 : 2)));
      jobs.add(Job.of(id, 0, ListedBursts.of(lengths.toArray())));
    }
    return new Simulator(Machine.of(1), jobs)
        .run(queue -> PolicySpec.parse("fcfs").create(seed), end, null);
  }

  /// Textbook values, so that the formulas themselves are not taken on trust.
  @Test
  void formulasGiveKnownValues() {
    assertEquals(2, Theory.oneCore(0.5, 2), 1e-12);
    assertEquals(2, Theory.cores(1, 0.5), 1e-12);
    assertEquals(4.0 / 3, Theory.cores(2, 1), 1e-12);
    assertEquals(1.4254, Theory.shortestRemaining(0.5), 1e-3);
    assertEquals(1.7127, Theory.shortestJobFirst(0.5), 1e-3);
    assertEquals(1.0 / 3, Theory.busy(1, 0.5), 1e-12);
  }

  private static void assertMean(List<Sample> samples, double theory, double relativeWidth) {
    Interval.of(samples.stream().mapToDouble(Sample::mean))
        .assertCovers(theory, relativeWidth, "mean turnaround");
  }

  private static void assertMean(
      List<Sample> samples, int weight, double theory, double relativeWidth) {
    Interval.of(samples.stream().mapToDouble(sample -> sample.mean(job -> job.weight() == weight)))
        .assertCovers(theory, relativeWidth, "mean turnaround of weight " + weight);
  }
}
