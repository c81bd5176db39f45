package sluice.scheduling.theory;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Schedule;

/// Turnarounds of one replication in mean service times, without those at its beginning and end,
/// when the machine is emptier than in the long run.
final class Sample {
  private static final double WARM_UP = 0.1;
  private static final double COOL_DOWN = 0.05;

  private final Schedule schedule;
  private final double unit;

  Sample(Schedule schedule, double unit) {
    this.schedule = schedule;
    this.unit = unit;
  }

  double mean() {
    return mean(job -> true);
  }

  double mean(Predicate<Job> which) {
    return tasks()
            .filter(task -> which.test(schedule.job(task)))
            .mapToLong(schedule::turnaround)
            .average()
            .orElseThrow()
        / unit;
  }

  double percentile(double fraction) {
    long[] sorted = tasks().mapToLong(schedule::turnaround).sorted().toArray();
    return sorted[(int) (fraction * sorted.length)] / unit;
  }

  private IntStream tasks() {
    int size = schedule.size();
    return IntStream.range((int) (WARM_UP * size), (int) ((1 - COOL_DOWN) * size));
  }
}
