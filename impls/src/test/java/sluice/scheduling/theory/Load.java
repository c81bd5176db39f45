package sluice.scheduling.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;

/// Poisson arrivals of jobs without I/O.
///
/// @param rate arrivals in the mean service time
/// @param size of the service times, in their mean
/// @param unit ticks in the mean service time: as many as make rounding negligible
/// @param jobs how many
/// @param marking what the jobs carry besides
record Load(double rate, Size size, long unit, int jobs, Marking marking) {
  /// Ticks in a mean service time where a tick costs nothing to simulate.
  static final long FINE = 1_000_000;

  /// Gives a job its weight and estimate.
  interface Marking {
    Job mark(Job job, SplittableRandom random);
  }

  static Load of(double rate, Size size) {
    return new Load(rate, size, FINE, 20_000, (job, random) -> job);
  }

  Load in(long newUnit) {
    return new Load(rate, size, newUnit, jobs, marking);
  }

  Load withJobs(int count) {
    return new Load(rate, size, unit, count, marking);
  }

  Load marked(Marking newMarking) {
    return new Load(rate, size, unit, jobs, newMarking);
  }

  /// The jobs of one replication.
  List<Job> jobs(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Job> list = new ArrayList<>(jobs);
    double arrival = 0;
    for (int id = 0; id < jobs; id++) {
      arrival += Size.EXPONENTIAL.next(random) * unit / rate;
      long service = Math.round(size.next(random) * unit);
      Job job = Job.of(id, Math.round(arrival), PeriodicBursts.cpuOnly(service));
      list.add(marking.mark(job, random));
    }
    return list;
  }
}
