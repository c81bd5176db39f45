package sluice.bench.scheduling;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.List;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// The tables of [Quality]: one question each, with the same rows, so that none is too wide to
/// read.
final class QualityTables {
  static final String TASKS = "Quality";
  static final String SIZES = "QualityBySize";
  static final String FAIRNESS = "QualityFairness";
  static final String MACHINE = "QualityMachine";

  private static final String SETTING =
      " 2,000 jobs of 100 ticks on average, a tick a switch; the first tenth is left out.";

  private static final Metric SLOWDOWN =
      metric("slowdown", "slowdown", "", LOWER, "turnaround by service, at least 1; mean.");
  private static final Metric SLOWDOWN_99 =
      metric("slowdown99", "p99 slowdown", "", LOWER, "99th percentile of the slowdown.");
  private static final Metric TURNAROUND =
      metric("turnaround", "turnaround", "ticks", LOWER, "from arrival to end; mean.");
  private static final Metric TURNAROUND_99 =
      metric("turnaround99", "p99", "ticks", LOWER, "99th percentile of the turnaround.");

  private QualityTables() {}

  static List<Table> all() {
    return List.of(tasks(), sizes(), fairness(), machine());
  }

  private static Table tasks() {
    return table(
        TASKS,
        "Quality",
        "What does a policy do to the tasks?"
            + SETTING
            + " Estimates are true here: who goes by them knows as much as the clairvoyant bound.",
        SLOWDOWN,
        SLOWDOWN_99,
        TURNAROUND,
        metric("turnaround50", "p50", "ticks", LOWER, "median turnaround."),
        metric("turnaround90", "p90", "ticks", LOWER, "90th percentile of the turnaround."),
        TURNAROUND_99,
        metric("response", "response", "ticks", LOWER, "from arrival to first service; mean."),
        metric("response99", "p99 response", "ticks", LOWER, "99th percentile of the response."),
        metric("wait", "wait", "ticks", LOWER, "time without service and without I/O; mean."),
        metric("wait99", "p99 wait", "ticks", LOWER, "99th percentile of the wait."));
  }

  private static Table sizes() {
    return table(
        SIZES,
        "Quality by size",
        "Who pays for a policy: short tasks or long ones? Quarters of the tasks by the CPU time"
            + " they ask for."
            + SETTING,
        SLOWDOWN,
        SLOWDOWN_99,
        TURNAROUND,
        TURNAROUND_99);
  }

  private static Table fairness() {
    return table(
        FAIRNESS,
        "Fairness",
        "Does everybody get a share, and nobody wait for ever?" + SETTING,
        metric(
            "fairness",
            "fairness",
            "",
            HIGHER,
            "Jain's index over service by weight and time present, 1 where all are alike."),
        metric("longestWait", "longest wait", "ticks", LOWER, "ready without a break."),
        metric("starved", "starved", "tasks", LOWER, "waited so for 1,000 mean services or more."),
        metric("unfinished", "unfinished", "tasks", LOWER, "not done when the run ended."));
  }

  private static Table machine() {
    return table(
        MACHINE,
        "Machine",
        "What does a policy do to the machine?" + SETTING,
        metric("overhead", "overhead", "%", 100, LOWER, "time spent on switches, by capacity."),
        metric("utilisation", "utilisation", "%", 100, NONE, "service given, by capacity."),
        metric("throughput", "throughput", "1/kilotick", 1000, HIGHER, "tasks done."),
        metric("switches", "switches", "1/task", NONE, "a core goes from one task to another."),
        metric("migrations", "migrations", "1/task", NONE, "a task goes on at another core."));
  }

  private static Table table(String id, String title, String question, Metric... metrics) {
    return new Table(id, title, question, "policy", List.of(metrics));
  }

  private static Metric metric(
      String key, String label, String unit, Direction direction, String explanation) {
    return metric(key, label, unit, 1, direction, explanation);
  }

  private static Metric metric(
      String key,
      String label,
      String unit,
      double scale,
      Direction direction,
      String explanation) {
    return new Metric(key, label, unit, scale, direction, explanation);
  }
}
