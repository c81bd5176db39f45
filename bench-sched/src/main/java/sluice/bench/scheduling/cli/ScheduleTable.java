package sluice.bench.scheduling.cli;

import java.io.PrintWriter;
import java.util.Locale;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.metrics.SizeClass;
import sluice.scheduling.metrics.Summary;
import sluice.scheduling.simulation.Schedule;

/// Prints a schedule's metrics for people.
final class ScheduleTable {
  private final PrintWriter out;

  private ScheduleTable(PrintWriter out) {
    this.out = out;
  }

  static void print(String policy, Schedule schedule, Metrics metrics, PrintWriter out) {
    ScheduleTable table = new ScheduleTable(out);
    table.machine(policy, schedule, metrics);
    table.tasks(metrics);
    table.sizes(metrics);
  }

  private void machine(String policy, Schedule schedule, Metrics metrics) {
    out.printf(
        Locale.ROOT,
        "%s, %d tasks, cores %d: makespan %d, utilisation %.1f %%, overhead %.1f %%, switches %d,"
            + " migrations %d%n",
        policy,
        schedule.size(),
        schedule.machine().cores(),
        metrics.makespan(),
        100 * metrics.utilisation(),
        100 * metrics.overhead(),
        metrics.switches(),
        metrics.migrations());
    out.printf(
        Locale.ROOT,
        "fairness %.3f, longest wait %d, starved %d%n",
        metrics.fairness(),
        metrics.longestWait(),
        metrics.starved());
  }

  private void tasks(Metrics metrics) {
    out.printf(
        Locale.ROOT, "%-12s %12s %12s %12s %12s %12s%n", "", "mean", "p50", "p90", "p99", "max");
    row("response", metrics.response());
    row("turnaround", metrics.turnaround());
    row("wait", metrics.waiting());
    row("slowdown", metrics.slowdown());
  }

  private void row(String name, Summary row) {
    out.printf(
        Locale.ROOT,
        "%-12s %12.2f %12.2f %12.2f %12.2f %12.2f%n",
        name,
        row.mean(),
        row.p50(),
        row.p90(),
        row.p99(),
        row.max());
  }

  /// Quarters by size that have tasks.
  private void sizes(Metrics metrics) {
    out.printf(
        Locale.ROOT,
        "%-25s %8s %12s %12s %12s %12s%n",
        "service",
        "tasks",
        "turnaround",
        "p99",
        "slowdown",
        "p99");
    for (SizeClass size : metrics.sizes()) {
      Summary turnaround = size.turnaround();
      Summary slowdown = size.slowdown();
      if (turnaround.count() > 0) {
        out.printf(
            Locale.ROOT,
            "%-25s %8d %12.2f %12.2f %12.2f %12.2f%n",
            size.shortest() + " to " + size.longest(),
            turnaround.count(),
            turnaround.mean(),
            turnaround.p99(),
            slowdown.mean(),
            slowdown.p99());
      }
    }
  }
}
