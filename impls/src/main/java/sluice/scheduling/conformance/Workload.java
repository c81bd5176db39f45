package sluice.scheduling.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import sluice.scheduling.Bursts;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;

/// Random jobs: few enough to be quick, and of all kinds that break schedulers: empty bursts, many
/// events at one instant, tasks of equal size, estimates off the mark.
final class Workload {
  private static final int MOST_JOBS = 14;
  private static final int MOST_BURSTS = 4;
  private static final int LONGEST = 40;

  private Workload() {}

  static List<Job> random(RandomGenerator random) {
    int count = 1 + random.nextInt(MOST_JOBS);
    long span = random.nextBoolean() ? 1 : 1L + random.nextInt(10 * count);
    int longest = random.nextBoolean() ? LONGEST : 4;
    List<Job> jobs = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      jobs.add(job(random, id, random.nextLong(span), longest));
    }
    return jobs;
  }

  private static Job job(RandomGenerator random, int id, long arrival, int longest) {
    Bursts bursts = bursts(random, longest);
    long estimate = random.nextInt(3) > 0 ? bursts.service() : random.nextLong(2L * longest);
    long deadline =
        random.nextBoolean() ? Long.MAX_VALUE : arrival + random.nextLong(10L * longest);
    return new Job(id, arrival, bursts, 1 + random.nextInt(5), estimate, deadline);
  }

  static Bursts bursts(RandomGenerator random, int longest) {
    int count = 1 + random.nextInt(MOST_BURSTS);
    return ListedBursts.of(
        LongStream.generate(() -> random.nextInt(6) == 0 ? 0 : random.nextLong(longest))
            .limit(2L * count - 1)
            .toArray());
  }

  /// The same jobs to anyone who does not know the truth: some have other bursts.
  static List<Job> otherwise(RandomGenerator random, List<Job> jobs) {
    List<Job> others = new ArrayList<>();
    for (Job job : jobs) {
      others.add(
          random.nextBoolean()
              ? job
              : new Job(
                  job.id(),
                  job.arrival(),
                  bursts(random, LONGEST),
                  job.weight(),
                  job.estimate(),
                  job.deadline()));
    }
    return others;
  }

  /// A time by which any machine with these costs has done all of it, whatever the order, unless it
  /// is interrupted in every single switch.
  static long patience(List<Job> jobs, long cost) {
    long time = 0;
    for (Job job : jobs) {
      Bursts bursts = job.bursts();
      time += job.arrival() + (bursts.service() + bursts.count()) * (1 + 2 * cost);
      for (int i = 0; i < bursts.count() - 1; i++) {
        time += bursts.io(i);
      }
    }
    return 2 * time + 1;
  }
}
