package sluice.scheduling.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.scheduling.Bursts;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.OpenBursts;
import sluice.scheduling.PeriodicBursts;

/// A workload in the making. Refuses jobs with which the clock might overflow.
final class JobList {
  /// Leaves room for switches, and for policies that reckon ahead.
  private static final long HORIZON = 1L << 61;

  private static final int MOST_JOBS = 20_000_000;

  private final List<Job> jobs = new ArrayList<>();
  private final Map<String, Integer> remarks = new LinkedHashMap<>();
  private long work;

  int size() {
    return jobs.size();
  }

  /// Refuses jobs that are yet to be added, before they take memory.
  ///
  /// @throws IllegalArgumentException where the workload would get too long
  void expect(long more) {
    if (more > MOST_JOBS - jobs.size()) {
      throw new IllegalArgumentException("expected at most " + MOST_JOBS + " tasks, got more");
    }
  }

  /// @throws IllegalArgumentException where the job is none, or the workload gets too long
  void add(long arrival, Bursts bursts, int weight, long estimate, long deadline) {
    expect(1);
    work = total(arrival, bursts);
    jobs.add(new Job(jobs.size(), arrival, bursts, weight, estimate, deadline));
  }

  void remark(String what) {
    remarks.merge(what, 1, Integer::sum);
  }

  Workload from(String source) {
    return new Workload(source, jobs, remarks);
  }

  private long total(long arrival, Bursts bursts) {
    try {
      long sum = Math.addExact(work, Math.addExact(bursts.service(), ioTime(bursts)));
      if (sum <= HORIZON - arrival) {
        return sum;
      }
    } catch (ArithmeticException overflow) {
      // reported below, like a sum out of range
    }
    throw new IllegalArgumentException(
        "expected arrivals, service and I/O to end by " + HORIZON + ", got later");
  }

  private static long ioTime(Bursts bursts) {
    return switch (bursts) {
      case PeriodicBursts periodic -> Math.multiplyExact(periodic.count() - 1L, periodic.ioTime());
      case ListedBursts listed -> {
        long sum = 0;
        for (int i = 0; i < listed.count() - 1; i++) {
          sum = Math.addExact(sum, listed.io(i));
        }
        yield sum;
      }
      case OpenBursts open ->
          throw new IllegalArgumentException("expected bursts known beforehand, got " + open);
    };
  }
}
