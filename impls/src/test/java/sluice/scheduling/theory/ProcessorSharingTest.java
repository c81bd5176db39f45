package sluice.scheduling.theory;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With ever shorter turns the core is shared evenly: a task takes 1/(1 - load) of its size,
/// whatever the sizes of the others. What a turn adds is taken to be proportional to its length and
/// extrapolated away from two lengths, on the same jobs.
class ProcessorSharingTest {
  private static final double RATE = 0.5;
  private static final long UNIT = 1_000;

  @ParameterizedTest
  @CsvSource({
    "rr:quantum=20, rr:quantum=10",
    "'cfs:latency=40,min-granularity=20,wakeup-granularity=0',"
        + " 'cfs:latency=20,min-granularity=10,wakeup-granularity=0'"
  })
  void conditionalTurnaroundIsProportionalToSize(String coarse, String fine) {
    Load load = Load.of(RATE, Size.EVEN).in(UNIT).withJobs(8_000);
    List<Sample> coarser = Experiment.run(coarse, 1, load);
    List<Sample> finer = Experiment.run(fine, 1, load);
    for (double size : new double[] {0.4, 1.6}) {
      Interval.of(
              IntStream.range(0, coarser.size())
                  .mapToDouble(i -> 2 * mean(finer.get(i), size) - mean(coarser.get(i), size)))
          .assertCovers(size / (1 - RATE), 0.05, 2.0 / UNIT, fine + ", size " + size);
    }
  }

  private static double mean(Sample sample, double size) {
    return sample.mean(job -> job.bursts().service() == size * UNIT);
  }
}
