package sluice.results.launch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import sluice.results.environment.Environment;
import sluice.results.record.Cell;
import sluice.results.record.Disturbance;

/// Keeps forks from being measured while the host has moved the machine's processors apart. What
/// two processes exchange takes half as long again then, or more, and so it stays for seconds: such
/// a fork would tell of another machine than those before it. It is decided by [CoreLatency] alone,
/// and never by what a fork has measured.
///
/// There is a limit to how long a run waits, and one to how long it waits for the same move to be
/// undone; beyond them forks are measured as it comes, and marked ([Disturbance]). Not thread-safe.
final class Separation {
  /// Never far apart.
  static final Separation NONE = new Separation(OptionalDouble::empty, Duration.ZERO);

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int TRIES = 3;

  /// A tenth of the expected time: what a plan may be wrong by.
  private static final int SHARE = 10;

  /// A run that is soon over may wait until the processors are together again.
  private static final Duration SHORT = Duration.ofMinutes(5);

  private static final Duration BUDGET_OF_SHORT = Duration.ofMinutes(2);

  /// What has not been undone by then may last for the rest of the run.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<OptionalDouble> latency;
  private final Duration budget;
  private final Duration patience;
  private Duration spent = Duration.ZERO;
  private boolean givenUp;
  private double least = Double.POSITIVE_INFINITY;
  private int repeated;

  /// @param latency measures it, in nanoseconds; empty where that cannot be done
  /// @param budget for how long a run may wait and repeat forks
  Separation(Supplier<OptionalDouble> latency, Duration budget) {
    this(latency, budget, PATIENCE);
  }

  /// @param patience for how long it may wait without a break
  Separation(Supplier<OptionalDouble> latency, Duration budget, Duration patience) {
    this.latency = latency;
    this.budget = budget;
    this.patience = patience;
  }

  /// For a run.
  ///
  /// @param rounds how many it has; a single fork of a cell is told from no other, and is not worth
  ///   waiting for
  /// @param expected how long it takes besides
  static Separation in(CoreLatency latency, int rounds, Duration expected) {
    return new Separation(latency::nanos, rounds == 1 ? Duration.ZERO : budget(expected));
  }

  private static Duration budget(Duration expected) {
    return expected.compareTo(SHORT) < 0 ? BUDGET_OF_SHORT : expected.dividedBy(SHARE);
  }

  /// How far apart the processors are now: times the least seen so far.
  OptionalDouble now() {
    OptionalDouble times = look();
    for (int i = 1; i < TRIES && apart(times); i++) {
      times = look();
    }
    givenUp &= apart(times);
    return times;
  }

  private boolean apart() {
    return apart(now());
  }

  private OptionalDouble look() {
    OptionalDouble nanos = latency.get();
    nanos.ifPresent(n -> least = Math.min(least, n));
    return nanos.isPresent()
        ? OptionalDouble.of(nanos.getAsDouble() / least)
        : OptionalDouble.empty();
  }

  /// Which of a round's cells is next: the first, or while the processors are apart the first that
  /// has no use for two.
  ///
  /// @param left at least one
  int next(List<Cell> left) {
    if (!left.getFirst().spansProcessors() || !apart()) {
      return 0;
    }
    return IntStream.range(1, left.size())
        .filter(i -> !left.get(i).spansProcessors())
        .findFirst()
        .orElse(0);
  }

  /// Waits while they are apart, as long as there is time for that and they have not been apart
  /// ever since it gave up waiting.
  ///
  /// @param ended whether to go on at once
  /// @param waiting is told, if it has to wait, how long that is at most
  void await(BooleanSupplier ended, Consumer<Duration> waiting) {
    if (spent.compareTo(budget) >= 0 || !apart() || givenUp) {
      return;
    }
    Duration left = budget.minus(spent);
    Duration most = left.compareTo(patience) < 0 ? left : patience;
    waiting.accept(most);
    long start = System.nanoTime();
    while (since(start).compareTo(most) <= 0 && !ended.getAsBoolean() && apart()) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    Duration waited = since(start);
    givenUp = waited.compareTo(patience) > 0;
    spent = spent.plus(waited);
  }

  /// Whether to measure a fork again, which it then is.
  ///
  /// @param times how far apart they were, before it or after
  /// @param fork how long it took
  boolean repeats(OptionalDouble times, Duration fork) {
    if (!apart(times) || givenUp || exhausted(fork)) {
      return false;
    }
    spent = spent.plus(fork);
    repeated++;
    return true;
  }

  /// What came of it, for the record.
  String describe() {
    if (Double.isInfinite(least)) {
      return Environment.UNKNOWN + ": there are no two processors to pin threads to";
    }
    String text = String.format(Locale.ROOT, "%.0f ns at best", least);
    return spent.isZero()
        ? text
        : String.format(
            Locale.ROOT,
            "%s; %d forks repeated, %.0f s of that and of waiting while processors were apart",
            text,
            repeated,
            spent.toMillis() / 1e3);
  }

  private static boolean apart(OptionalDouble times) {
    return times.isPresent() && times.getAsDouble() >= Disturbance.APART_LIMIT;
  }

  private boolean exhausted(Duration further) {
    return spent.plus(further).compareTo(budget) > 0;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
