package sluice.scheduling.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Bursts;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Machine;

/// Draws are seeded, so each of these either holds always or never. A mean is held to four standard
/// errors, which are taken from theory where it has them and else from the sample.
class GeneratorTest {
  private static final int COUNT = 40_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=exponential",
        "size=bimodal,long-share=0.05,long-factor=50",
        "size=pareto,shape=1.5,spread=1000",
        "size=pareto,shape=1,spread=100",
        "size=lognormal,sigma=1.2"
      })
  void everySizeHasTheMeanThatIsAskedFor(String size) {
    List<Job> jobs = jobs("poisson:n=" + COUNT + ",mean=500," + size, Machine.of(1));
    assertMean(500, jobs, job -> job.bursts().service());
  }

  @Test
  void constantSizesAreConstant() {
    assertTrue(
        jobs("poisson:size=constant,mean=70", Machine.of(1)).stream()
            .allMatch(job -> job.bursts().service() == 70));
  }

  @Test
  void exponentialSizesHaveTheQuantilesOfTheDistribution() {
    var distribution = ExponentialDistribution.of(1000);
    assertQuantiles("size=exponential,mean=1000", distribution::inverseCumulativeProbability);
  }

  @Test
  void lognormalSizesHaveTheQuantilesOfTheDistribution() {
    // The mean of the logarithm is what makes the mean of the sizes 1000.
    var distribution = LogNormalDistribution.of(Math.log(1000) - 0.5, 1);
    assertQuantiles("size=lognormal,mean=1000,sigma=1", distribution::inverseCumulativeProbability);
  }

  @Test
  void bimodalSizesAreTwo() {
    Map<Long, Long> counts =
        jobs("poisson:n=" + COUNT + ",size=bimodal,mean=190", Machine.of(1)).stream()
            .collect(
                Collectors.groupingBy(
                    job -> job.bursts().service(), TreeMap::new, Collectors.counting()));
    // Nine parts of 100 and one of 1000 have a mean of 190.
    assertEquals(List.of(100L, 1000L), List.copyOf(counts.keySet()));
    assertEquals(0.1, counts.get(1000L) / (double) COUNT, 4 * Math.sqrt(0.09 / COUNT));
  }

  @Test
  void paretoSizesStayWithinTheirBoundsAndNearlyReachThem() {
    long[] sizes =
        jobs("poisson:n=" + COUNT + ",size=pareto,mean=3000,shape=1.1,spread=50", Machine.of(1))
            .stream()
            .mapToLong(job -> job.bursts().service())
            .sorted()
            .toArray();
    double spread = sizes[COUNT - 1] / (double) sizes[0];
    assertTrue(spread > 45 && spread < 50.1, "spread " + spread);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "4,0", "1,30", "2,30"})
  void theLoadHoldsTheSwitchesToo(int cores, long switchCost) {
    Machine machine = Machine.of(cores).withSwitchCost(switchCost);
    List<Job> jobs =
        jobs("poisson:n=" + COUNT + ",load=0.7,io=periodic,io-every=100,io-time=9", machine);
    double bursts = jobs.stream().mapToInt(job -> job.bursts().count()).average().orElseThrow();
    double interval = (100 + switchCost * bursts) / (0.7 * cores);
    double end = jobs.getLast().arrival();
    // The sum of exponential gaps has a relative standard error of 1 / sqrt(n).
    assertEquals(interval, end / COUNT, 4 * interval / Math.sqrt(COUNT));
  }

  @Test
  void groupsArriveTogetherAtTheSameLoad() {
    List<Job> jobs = jobs("batch:n=" + COUNT + ",group=50,load=0.5", Machine.of(1));
    Map<Long, Long> groups =
        jobs.stream()
            .collect(Collectors.groupingBy(Job::arrival, TreeMap::new, Collectors.counting()));
    assertTrue(groups.values().stream().allMatch(size -> size % 50 == 0));
    assertEquals(200, jobs.getLast().arrival() / (double) COUNT, 4 * 200 / Math.sqrt(COUNT / 50));
    assertTrue(jobs("batch", Machine.of(1)).stream().allMatch(job -> job.arrival() == 0));
  }

  @Test
  void exponentialIosComeAtTheirRateAndHaveTheirMean() {
    List<Job> jobs =
        jobs(
            "poisson:n=2000,size=constant,mean=10000,io=exponential,io-every=200,io-time=300",
            Machine.of(1));
    assertTrue(jobs.stream().allMatch(job -> job.bursts().service() == 10000));
    // A Poisson process along 10,000 units of CPU time has 50 points at that rate; those that
    // rounding lets coincide are fewer than one in 200.
    double ios = jobs.stream().mapToInt(job -> job.bursts().count() - 1).average().orElseThrow();
    assertEquals(50, ios, 4 * Math.sqrt(50.0 / 2000) + 50.0 / 200);
    double[] times =
        jobs.stream().map(Job::bursts).flatMapToDouble(GeneratorTest::ioTimes).toArray();
    double mean = Arrays.stream(times).average().orElseThrow();
    assertEquals(300, mean, 4 * 300 / Math.sqrt(times.length));
  }

  @Test
  void theLoadLeavesTheJobsAsTheyAre() {
    String options = ",io=exponential,weights=1/2/8";
    List<Job> light = jobs("poisson:load=0.3" + options, Machine.of(1));
    List<Job> heavy = jobs("poisson:load=0.9" + options, Machine.of(2));
    for (int i = 0; i < light.size(); i++) {
      Job one = light.get(i);
      Job other = heavy.get(i);
      assertEquals(one.weight(), other.weight());
      assertEquals(one.bursts().service(), other.bursts().service());
      assertEquals(one.bursts().count(), other.bursts().count());
    }
    assertTrue(light.getLast().arrival() > heavy.getLast().arrival());
  }

  @Test
  void theSeedDecides() {
    Generator generator = Generator.parse("poisson:weights=1/2");
    List<Job> jobs = generator.generate(Machine.of(1), 7).jobs();
    assertEquals(jobs, generator.generate(Machine.of(1), 7).jobs());
    assertNotEquals(jobs, generator.generate(Machine.of(1), 8).jobs());
  }

  @Test
  void weightsAndDeadlinesAreAsAskedFor() {
    List<Job> jobs = jobs("poisson:weights=3/5,slack=2.5", Machine.of(1));
    assertEquals(List.of(3, 5), jobs.stream().map(Job::weight).distinct().sorted().toList());
    for (Job job : jobs) {
      assertEquals((long) Math.ceil(2.5 * job.bursts().service()), job.deadline() - job.arrival());
    }
    assertEquals(Long.MAX_VALUE, jobs("poisson", Machine.of(1)).getFirst().deadline());
  }

  @Test
  void theSourceNamesEveryOptionAndCanBeReadAgain() {
    Workload workload = Generator.parse("batch:n=20,group=5").generate(Machine.of(1), 3);
    assertEquals(
        workload.jobs(), Generator.parse(workload.source()).generate(Machine.of(1), 3).jobs());
    GeneratorKind.BATCH
        .options()
        .forEach(option -> assertTrue(workload.source().contains(option.name() + "=")));
  }

  @ParameterizedTest
  @CsvSource({
    "'poisson:load=0', load",
    "'poisson:mean=0.5', mean",
    "'poisson:size=normal', size",
    "'poisson:n=0', n",
    "'poisson:io=disk', io",
    "'poisson:weights=0', weights",
    "'poisson:shape=x', shape",
    "'batch:group=-1', group"
  })
  void aWrongOptionIsNamed(String text, String option) {
    var failure = assertThrows(IllegalArgumentException.class, () -> jobs(text, Machine.of(1)));
    assertTrue(failure.getMessage().contains("option " + option + ":"), failure.getMessage());
  }

  private static List<Job> jobs(String text, Machine machine) {
    return Generator.parse(text).generate(machine, 20_240_601).jobs();
  }

  private static DoubleStream ioTimes(Bursts bursts) {
    return IntStream.range(0, bursts.count() - 1).mapToDouble(bursts::io);
  }

  private static void assertMean(double expected, List<Job> jobs, ToDoubleFunction<Job> value) {
    DoubleStatistics sample =
        DoubleStatistics.of(
            EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION),
            jobs.stream().mapToDouble(value).toArray());
    double error = sample.getAsDouble(Statistic.STANDARD_DEVIATION) / Math.sqrt(jobs.size());
    assertEquals(expected, sample.getAsDouble(Statistic.MEAN), 4 * error);
  }

  /// The rank of a quantile in a sample is binomial.
  private static void assertQuantiles(String size, DoubleUnaryOperator quantile) {
    List<Job> jobs = jobs("poisson:n=" + COUNT + "," + size, Machine.of(1));
    for (double p : new double[] {0.1, 0.5, 0.9, 0.99}) {
      long below =
          jobs.stream().filter(job -> job.bursts().service() <= quantile.applyAsDouble(p)).count();
      assertEquals(p, below / (double) COUNT, 4 * Math.sqrt(p * (1 - p) / COUNT));
    }
  }
}
