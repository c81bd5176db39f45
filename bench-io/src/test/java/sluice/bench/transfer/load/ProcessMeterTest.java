package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import sluice.transfer.frame.Traffic;

final class ProcessMeterTest {
  private static final int WAITS = 200;

  private final ProcessMeter meter = new ProcessMeter();

  @Test
  void collectionsTakeTime() {
    ProcessUsage before = meter.usage();
    // Live objects, since a collection of nothing may take less than the millisecond it counts in.
    List<byte[]> live = new ArrayList<>();
    while (meter.usage().since(before).collectionMillis() == 0) {
      live.add(new byte[1 << 20]);
      System.gc();
    }
    ProcessUsage used = meter.usage().since(before);
    assertTrue(used.allocatedBytes() >= (long) live.size() << 20, used.toString());
  }

  /// What one thread has used is at most what all have. The clocks differ by a step of either.
  @Test
  void processorTimeIsFineEnoughForAnIteration() {
    ProcessUsage before = meter.usage();
    assumeTrue(before.switches().isPresent(), "getrusage is not there");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - begin < 3_000_000) {
      Thread.onSpinWait();
    }
    long used = meter.usage().since(before).cpuNanos();
    assertTrue(used >= 2_900_000, used + " ns");
  }

  /// A thread that has ended must not be forgotten, nor what it waited for.
  @Test
  void waitingIsCountedBeyondTheEndOfTheThread() throws InterruptedException {
    ProcessUsage before = meter.usage();
    assumeTrue(before.switches().isPresent(), "context switches are not counted here");
    Thread waiting =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < WAITS; i++) {
                    LockSupport.parkNanos(100_000);
                  }
                });
    waiting.join();
    ContextSwitches used = meter.usage().since(before).switches().orElseThrow();
    assertTrue(used.voluntary() >= WAITS, used.toString());
    assertTrue(used.involuntary() >= 0, used.toString());
  }

  @Test
  void statisticsSurviveTheirWayThroughAPipe() {
    Traffic traffic = new Traffic();
    traffic.bytes().add(1L << 40);
    traffic.checksums().add(-7);
    ServerStats stats = ServerStats.of(traffic, meter);
    assertEquals(stats, ServerStats.parse(stats.toJson()));
    ProcessUsage untold = new ProcessUsage(1, 2, 3, 4, Optional.empty());
    ServerStats without = new ServerStats(1, 2, 3, 4, 5, untold);
    assertEquals(without, ServerStats.parse(without.toJson()));
  }

  @Test
  void refusesOtherStatistics() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> ServerStats.parse("{\"bytes\":1}"));
    assertEquals("server: expected its counters, got: {\"bytes\":1}", refusal.getMessage());
  }
}
