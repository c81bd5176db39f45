package sluice.scheduling.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import sluice.scheduling.simulation.Schedule;

/// How tasks of like size fared. The classes are the quarters of the tasks by the CPU time they ask
/// for, done or not, so that no policy decides who is in which: where `n` tasks are in order, class
/// `i` of 4 has those from `n * i / 4` up to, but without, `n * (i + 1) / 4`. Tasks of one size are
/// in the order of arrival, so they may fall into two classes. Times are in the workload's unit.
///
/// @param shortest the least CPU time that one of its tasks asks for; -1 where it has none
/// @param longest and the most
/// @param turnaround of those that were done, from arrival to the end
/// @param slowdown of the same, bounded as in [Metrics]
public record SizeClass(long shortest, long longest, Summary turnaround, Summary slowdown) {
  /// How many there are.
  public static final int COUNT = 4;

  /// From the shortest tasks to the longest.
  ///
  /// @param byArrival the tasks to put into classes, in the order of arrival
  static List<SizeClass> of(Schedule schedule, int[] byArrival, IntToDoubleFunction slowdown) {
    int[] bySize =
        Arrays.stream(byArrival)
            .boxed()
            .sorted(Comparator.comparingLong(task -> size(schedule, task)))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.range(0, COUNT)
        .mapToObj(i -> quarter(schedule, part(bySize, i), slowdown))
        .toList();
  }

  private static SizeClass quarter(Schedule schedule, int[] tasks, IntToDoubleFunction slowdown) {
    int[] done = Arrays.stream(tasks).filter(schedule::finished).toArray();
    return new SizeClass(
        tasks.length == 0 ? -1 : size(schedule, tasks[0]),
        tasks.length == 0 ? -1 : size(schedule, tasks[tasks.length - 1]),
        Summary.of(Arrays.stream(done).mapToDouble(schedule::turnaround).toArray()),
        Summary.of(Arrays.stream(done).mapToDouble(slowdown).toArray()));
  }

  private static int[] part(int[] tasks, int index) {
    return Arrays.copyOfRange(
        tasks, tasks.length * index / COUNT, tasks.length * (index + 1) / COUNT);
  }

  private static long size(Schedule schedule, int task) {
    return schedule.job(task).bursts().service();
  }
}
