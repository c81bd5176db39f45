package sluice.bench.scheduling;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.List;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// The tables of the scheduling half: what each asks, and what its columns mean.
final class SchedulingTables {
  static final String DECISION = "PolicyDecision";
  static final String SIMULATION = "Simulation";

  private static final String POLICY = "policy";

  private SchedulingTables() {}

  static List<Table> all() {
    return List.of(decision(), simulation());
  }

  private static Table decision() {
    return new Table(
        DECISION,
        "Policy decision",
        "What does it cost to pick a task and to queue one, whatever the length of the queue?",
        POLICY,
        List.of(
            new Metric(
                "score",
                "time",
                "ns",
                1,
                LOWER,
                "a task picked, its slice asked for, and one queued; the bookkeeping of the task's"
                    + " state is in it, alike for all."),
            new Metric("gc.alloc.rate.norm", "heap", "B", 1, LOWER, "heap bytes a decision.")));
  }

  private static Table simulation() {
    return new Table(
        SIMULATION,
        "Simulation",
        "How many events does the simulator handle a second, by policy?",
        POLICY,
        List.of(
            new Metric(
                "perSecond",
                "events",
                "10^6/s",
                1e-6,
                HIGHER,
                "arrivals, completions, I/O requests and returns, expiries and boosts a second."),
            new Metric("bytes", "heap", "B/event", 1, LOWER, "heap bytes an event."),
            new Metric("score", "run", "ms", 1, NONE, "one run of all tasks.")));
  }
}
