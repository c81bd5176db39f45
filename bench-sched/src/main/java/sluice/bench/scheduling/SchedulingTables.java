package sluice.bench.scheduling;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.List;
import java.util.stream.Stream;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// The tables of the scheduling half: what each asks, and what its columns mean.
final class SchedulingTables {
  static final String DECISION = "PolicyDecision";
  static final String SIMULATION = "Simulation";
  static final String DISPATCH = "Dispatch";

  private static final String POLICY = "policy";

  private SchedulingTables() {}

  static List<Table> all() {
    return Stream.of(
            List.of(decision(), simulation(), dispatch()),
            QualityTables.all(),
            Experiments.tables())
        .flatMap(List::stream)
        .toList();
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

  private static Table dispatch() {
    Metric rate =
        new Metric("score", "tasks", "1/s", 1, HIGHER, "tasks run to their end a second.");
    Metric useful =
        new Metric(
            "useful",
            "useful",
            "%",
            1,
            NONE,
            "of the workers' time spent in the tasks, as calibrated before.");
    List<Metric> percentiles =
        Stream.of("p50", "p99", "p99.9", "max")
            .map(
                key ->
                    new Metric(
                        key,
                        key,
                        "us",
                        1e-3,
                        LOWER,
                        key
                            + " from a task's submission to its start, those before it in the burst"
                            + " included."))
            .toList();
    return new Table(
        DISPATCH,
        "Dispatch",
        "How fast do executors get tasks onto real cores? Bursts of 1,000, the next when the last"
            + " is over.",
        "executor",
        Stream.concat(Stream.of(rate, useful), percentiles.stream()).toList());
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
