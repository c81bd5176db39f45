package sluice.scheduling.metrics;

import java.util.Arrays;
import sluice.scheduling.simulation.Schedule;

/// Jain's index of what tasks got by what they were entitled to: Jain, Chiu and Hawe, *A
/// Quantitative Measure of Fairness and Discrimination* (1984).
final class Fairness {
  private Fairness() {}

  /// The index over the service a task received, over its weight and over the time it was present:
  /// from its arrival until it was done, or until the run ended. So one that never got the core
  /// counts as 0. Tasks that asked for no service, or arrived when the run was over, do not count.
  static double of(Schedule schedule, int[] tasks) {
    return index(
        Arrays.stream(tasks)
            .filter(task -> schedule.job(task).bursts().service() > 0)
            .filter(task -> schedule.present(task) > 0)
            .mapToDouble(task -> share(schedule, task))
            .toArray());
  }

  /// 1 where all shares are alike, none at all among them, down to 1 / n where one has everything.
  static double index(double... shares) {
    double sum = 0;
    double squares = 0;
    for (double share : shares) {
      sum += share;
      squares += share * share;
    }
    return squares == 0 ? 1 : sum * sum / (shares.length * squares);
  }

  private static double share(Schedule schedule, int task) {
    double entitled = (double) schedule.job(task).weight() * schedule.present(task);
    return schedule.service(task) / entitled;
  }
}
