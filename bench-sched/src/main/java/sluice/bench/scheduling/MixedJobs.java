package sluice.bench.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;

/// Jobs with CPU and I/O bursts of exponential length, arriving at random at 0.9 of what the cores
/// can serve. A job has 1 to 100 CPU bursts of 15 ticks on average, and I/Os of 100 between them;
/// where there are very many jobs, 1 to 4, so that a run still ends soon.
final class MixedJobs {
  private static final int MANY = 100_000;
  private static final int BURSTS = 100;
  private static final int BURSTS_OF_MANY = 4;
  private static final double CPU = 15;
  private static final double IO = 100;
  private static final double LOAD = 0.9;

  private MixedJobs() {}

  static List<Job> make(int count, int cores, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    ZigguratSampler.Exponential unit = ZigguratSampler.Exponential.of(random);
    // Lengths are rounded up to whole ticks, half a tick on average.
    int most = count < MANY ? BURSTS : BURSTS_OF_MANY;
    double gap = (most + 1) / 2.0 * (CPU + 0.5) / LOAD / cores;
    List<Job> jobs = new ArrayList<>(count);
    double arrival = 0;
    for (int id = 0; id < count; id++) {
      long[] bursts = new long[2 * random.nextInt(most) + 1];
      for (int i = 0; i < bursts.length; i++) {
        bursts[i] = 1 + (long) (unit.sample() * (i % 2 == 0 ? CPU : IO));
      }
      jobs.add(Job.of(id, (long) arrival, ListedBursts.of(bursts)));
      arrival += unit.sample() * gap;
    }
    return jobs;
  }
}
