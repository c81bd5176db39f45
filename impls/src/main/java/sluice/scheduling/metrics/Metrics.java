package sluice.scheduling.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import sluice.scheduling.simulation.Schedule;

/// What a schedule was worth, to its tasks and to the machine. Times are in the workload's unit.
/// Tasks that were not done count in the fairness, the longest wait, the starved and the
/// unfinished, and in no summary.
///
/// @param response from arrival to the first service
/// @param turnaround from arrival to the end
/// @param waiting the part of the turnaround spent without service and without I/O
/// @param slowdown turnaround by service, bounded: at least 1, and short tasks count as longer ones
/// @param sizes turnaround and slowdown by quarters of the tasks, from the shortest to the longest
/// @param makespan from the first arrival to the last end, or to the end of a run that was cut
/// @param throughput tasks done a unit of time
/// @param utilisation service given, as a share of what all cores could have given
/// @param overhead time spent on switches and migrations, as a share of the same
/// @param fairness of the tasks that asked for service, done or not: Jain's index over service by
///   weight and time present, 1 where all are alike, 1 / n where one of n has everything
/// @param longestWait the longest time a task was ready without a break
/// @param starved tasks that waited so for longer than the watchdog's patience
/// @param unfinished tasks that were not done, warm-up included
public record Metrics(
    Summary response,
    Summary turnaround,
    Summary waiting,
    Summary slowdown,
    List<SizeClass> sizes,
    long makespan,
    double throughput,
    double utilisation,
    double overhead,
    long switches,
    long migrations,
    double fairness,
    long longestWait,
    int starved,
    int unfinished) {
  public Metrics {
    sizes = List.copyOf(sizes);
  }

  /// Works them out.
  public static Metrics of(Schedule schedule, MetricSettings settings) {
    int[] byArrival = byArrival(schedule);
    int cut = (int) (byArrival.length * settings.warmup());
    int[] kept = Arrays.copyOfRange(byArrival, cut, byArrival.length);
    int[] done = Arrays.stream(kept).filter(schedule::finished).toArray();
    IntToDoubleFunction slowdown = task -> slowdown(schedule, task, settings.shortest());

    long makespan = makespan(schedule, byArrival);
    double capacity = (double) schedule.machine().cores() * makespan;
    int finished = (int) Arrays.stream(byArrival).filter(schedule::finished).count();
    double patience = settings.patience() * meanService(schedule);
    return new Metrics(
        summary(done, schedule::response),
        summary(done, schedule::turnaround),
        summary(done, schedule::waited),
        summary(done, slowdown),
        SizeClass.of(schedule, kept, slowdown),
        makespan,
        share(finished, (double) makespan),
        share((double) schedule.busy(), capacity),
        share((double) schedule.overhead(), capacity),
        schedule.switches(),
        schedule.migrations(),
        Fairness.of(schedule, kept),
        Arrays.stream(kept).mapToLong(schedule::longestWait).max().orElse(0),
        (int) Arrays.stream(kept).filter(task -> schedule.longestWait(task) > patience).count(),
        byArrival.length - finished);
  }

  /// 0 where nothing took any time.
  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static int[] all(Schedule schedule) {
    return IntStream.range(0, schedule.size()).toArray();
  }

  private static int[] byArrival(Schedule schedule) {
    return Arrays.stream(all(schedule))
        .boxed()
        .sorted(Comparator.comparingLong(task -> schedule.job(task).arrival()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Summary summary(int[] tasks, IntToDoubleFunction value) {
    return Summary.of(Arrays.stream(tasks).mapToDouble(value).toArray());
  }

  private static double slowdown(Schedule schedule, int task, long shortest) {
    double slowdown =
        (double) schedule.turnaround(task) / Math.max(schedule.service(task), shortest);
    return Math.max(1, slowdown);
  }

  private static long makespan(Schedule schedule, int[] byArrival) {
    if (byArrival.length == 0) {
      return 0;
    }
    long last =
        Arrays.stream(byArrival).allMatch(schedule::finished)
            ? Arrays.stream(byArrival).mapToLong(schedule::finish).max().orElse(0)
            : schedule.end();
    return last - schedule.job(byArrival[0]).arrival();
  }

  private static double meanService(Schedule schedule) {
    return Arrays.stream(all(schedule))
        .mapToLong(task -> schedule.job(task).bursts().service())
        .average()
        .orElse(0);
  }
}
