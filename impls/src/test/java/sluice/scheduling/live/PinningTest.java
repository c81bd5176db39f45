package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sluice.scheduling.live.Works.start;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sluice.scheduling.PolicySpec;

/// Where workers run.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PinningTest {
  @Test
  void eachWorkerStaysOnItsProcessor() throws Exception {
    CpuAffinity.unavailable()
        .ifPresent(reason -> Assumptions.abort("threads cannot be pinned: " + reason));
    List<Integer> process = CpuAffinity.ofProcess();
    int workers = process.size();
    Set<List<Integer>> seen = ConcurrentHashMap.newKeySet();
    CyclicBarrier allAtOnce = new CyclicBarrier(workers);
    try (LiveExecutor executor = start(workers, "fcfs")) {
      assertEquals(process, executor.placement().cpus());
      assertTrue(executor.placement().unpinned().isEmpty());
      for (int i = 0; i < workers; i++) {
        executor.execute(
            slice -> {
              seen.add(CpuAffinity.ofThread());
              allAtOnce.await();
              return Outcome.DONE;
            },
            Claim.NONE,
            (task, failure) -> {});
      }
    }
    assertEquals(Set.copyOf(process.stream().map(List::of).toList()), seen);
  }

  @Test
  void unpinnedWorkersSaySo() {
    try (LiveExecutor executor =
        new LiveExecutor(LiveSettings.of(2).withPinned(false), PolicySpec.parse("fcfs")::create)) {
      assertEquals(List.of(), executor.placement().cpus());
      assertNotNull(executor.placement().unpinned().orElseThrow());
    }
  }
}
