package sluice.bench.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sluice.bench.transfer.load.KneeSearch;
import sluice.bench.transfer.load.OpenLoad;
import sluice.results.launch.ForkSeed;

/// At which rate latency takes off. Each call finds what the connections get through in a closed
/// loop, then raises an open-loop load step by step; see [KneeSearch].
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=Knee`.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Knee {
  private static final Duration CLOSED_LOOP = Duration.ofMillis(60);

  /// One search.
  @Benchmark
  public void search(OpenConnections opened, Found found) throws IOException {
    found.capacity = opened.load.capacity(CLOSED_LOOP);
    found.set(KneeSearch.over(KneeSearch.of(opened.load, found.nextSeed())), opened.load);
  }

  /// What the search found.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Found {
    /// The knee, in messages a second.
    public double knee;

    /// Messages a second in a closed loop.
    public double capacity;

    /// The lowest median latency of all steps, in nanoseconds.
    public double unloaded;

    /// Per cent of the messages of the last step that were sent late; the key is
    /// [sluice.results.record.Saturation#LATE].
    public double late;

    private long seed = ForkSeed.first();

    long nextSeed() {
      return seed++;
    }

    void set(KneeSearch search, OpenLoad load) {
      knee = search.rate();
      unloaded = search.lowest();
      late = 100 * load.lateShare();
    }
  }
}
